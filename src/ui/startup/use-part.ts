import { startTransition, useLayoutEffect, useState } from 'react'
import type { Part } from '../../engine/part'
import { useEtascope } from '../etascope'

/** A part that is loaded while it is wanted; null until it is there, 'missing' where it cannot be had. */
type Found<Value> = Value | null | 'missing'

/**
 * A part of the page for as long as it is wanted. React's own `lazy` suspends even when all has been loaded before, holds
 * back for 300 ms what was suspended, and never tries again what has failed once.
 *
 * @param wanted where it is no boolean, the part is asked for anew whenever it changes
 */
export function usePart<Value extends object>(
  part: Part<Value>,
  wanted: boolean | number | string = true,
): Found<Value> {
  const { addNotice, withdrawNotice } = useEtascope()
  const [found, setFound] = useState<Found<Value>>(part.loaded)
  useLayoutEffect(() => {
    if (!wanted) return
    let isCurrent = true
    part.load().then(
      (loaded) => {
        if (!isCurrent) return
        // In slices, so that what has just been loaded holds nothing up.
        startTransition(() => setFound(() => loaded))
        if (part.missing !== null) withdrawNotice(`script: ${part.missing}`)
      },
      () => {
        if (!isCurrent) return
        setFound('missing')
        if (part.missing !== null) addNotice(`script: ${part.missing}`, part.missing)
      },
    )
    return () => {
      isCurrent = false
    }
  }, [part, wanted, addNotice, withdrawNotice])
  return wanted ? found : null
}

/** The same, where there is nothing to show in place of what is missing. */
export function useLoaded<Value extends object>(
  part: Part<Value>,
  wanted: boolean | number | string = true,
): Value | null {
  const found = usePart(part, wanted)
  return found === 'missing' ? null : found
}
