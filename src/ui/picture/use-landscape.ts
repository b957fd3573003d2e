import { useLayoutEffect, useState } from 'react'
import { addNotice } from '../../state/notices'
import { useEtascope } from '../etascope'

type Landscape = typeof import('../layers/LandscapeLayers')

/**
 * What draws the landscape, loaded when it is first wanted; null until then, and where the network fails. React's own `lazy`
 * suspends even when all has been loaded before, and what was suspended is kept back for 300 ms.
 */
export function useLandscape(wanted: boolean): Landscape | null {
  const { store } = useEtascope()
  const [landscape, setLandscape] = useState<Landscape | null>(null)
  useLayoutEffect(() => {
    if (!wanted) return
    import('../layers/LandscapeLayers').then(setLandscape, () =>
      addNotice(store, 'The landscape could not be loaded. Reload the page to try again.'),
    )
  }, [wanted, store])
  return wanted ? landscape : null
}
