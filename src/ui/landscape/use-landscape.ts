import { useLayoutEffect, useState } from 'react'

type Landscape = typeof import('./LandscapeLayers')

/**
 * What draws the landscape, loaded when it is first wanted; null until then. React's own `lazy` suspends even when all has
 * been loaded before, and what was suspended is kept back for 300 ms.
 */
export function useLandscape(wanted: boolean): Landscape | null {
  const [landscape, setLandscape] = useState<Landscape | null>(null)
  useLayoutEffect(() => {
    if (!wanted) return
    import('./LandscapeLayers').then(setLandscape, (reason) =>
      // For an error boundary to catch.
      setLandscape(() => {
        throw reason
      }),
    )
  }, [wanted])
  return wanted ? landscape : null
}
