import { useRef } from 'react'
import { useEtascope, useFollow, useShared } from './etascope'

/** Shown of work that takes long enough to wonder about. */
export function Progress() {
  const { cancel } = useEtascope()
  const shown = useShared((state) => state.progress !== null)
  const bar = useRef<HTMLProgressElement>(null)
  useFollow(
    (state) => state.progress,
    (progress) => {
      if (bar.current) bar.current.value = progress ?? 0
    },
  )
  if (!shown) return null
  return (
    <div className="progress">
      <progress ref={bar} max={1} aria-label="Descending" />
      <button type="button" className="action" onClick={cancel}>
        Cancel
      </button>
    </div>
  )
}
