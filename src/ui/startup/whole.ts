import { useDeferredValue } from 'react'
import { useBegun } from '../etascope'

/** False until the first contours have come, or a notice of why there are none: what is around the plots comes after them. */
export function useWhole(): boolean {
  return useDeferredValue(useBegun())
}
