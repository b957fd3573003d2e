import { useDeferredValue } from 'react'
import { useBegun, useShared } from '../etascope'
import { useLoaded } from './use-part'
import { whole } from './whole-part'

/** The parts around the plots; null until the first contours have come, or a notice of why there are none. */
export function useWhole(): typeof whole.loaded {
  const isBegun = useBegun()
  // A page that is drawn once, by the build, has them at once or never.
  const begun = useDeferredValue(isBegun, import.meta.env.SSR && isBegun)
  // Where it could not be had it is asked for anew with the next address.
  const opened = useShared((state) => state.opened)
  const loaded = useLoaded(whole, `address ${opened}`)
  return begun ? loaded : null
}
