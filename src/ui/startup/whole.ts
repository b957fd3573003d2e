import { useDeferredValue } from 'react'
import { useStore } from 'zustand'
import { useEtascope } from '../etascope'

/** False until the first contours have come, or a notice of why there are none: what is around the plots comes after them. */
export function useWhole(): boolean {
  // Whether they have come may be known below a blindfold too.
  const begun = useStore(
    useEtascope().store,
    ({ field, notices }) => field !== null || notices.length > 0,
  )
  return useDeferredValue(begun)
}
