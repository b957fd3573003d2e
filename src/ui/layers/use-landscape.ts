import { useLayoutEffect } from 'react'
import { useEtascope, useShared } from '../etascope'
import { landscape } from '../startup/parts'
import { useLoaded } from '../startup/use-part'

/** The drawing of the layers, once one of them is switched on and it has been loaded, with all that it asks under way. */
export function useLandscape() {
  const { follow } = useEtascope()
  const loaded = useLoaded(
    landscape,
    useShared((state) => state.layers.length > 0),
  )
  useLayoutEffect(() => {
    for (const start of loaded?.asked ?? []) follow(start)
  }, [loaded, follow])
  return loaded
}
