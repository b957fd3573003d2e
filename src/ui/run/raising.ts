import { useMemo } from 'react'
import { useEtascope } from '../etascope'

/** Raises a run everywhere while the pointer or the focus is in the element that has these. */
export function useRaising(run: number) {
  const { raiseRun } = useEtascope()
  return useMemo(() => {
    const raise = () => raiseRun(run)
    const release = () => raiseRun(null)
    return { onPointerEnter: raise, onPointerLeave: release, onFocus: raise, onBlur: release }
  }, [raiseRun, run])
}
