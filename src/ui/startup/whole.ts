import { useDeferredValue } from 'react'
import { useShared } from '../etascope'

/** False until the first contours have come, or a notice of why there are none: what is around the plots comes after them. */
export function useWhole(): boolean {
  const begun = useShared(({ field, notices }) => field !== null || notices.length > 0)
  return useDeferredValue(begun)
}
