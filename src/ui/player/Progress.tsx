import { useRef } from 'react'
import { workWords } from '../../content/words/notice-words'
import { useEtascope, useFollow, useShared } from '../etascope'

/** Shown of work that takes long enough to wonder about. */
export function Progress() {
  const { cancel } = useEtascope()
  const label = useShared((state) => state.work && workWords[state.work.kind])
  const bar = useRef<HTMLProgressElement>(null)
  useFollow(
    (state) => state.work?.fraction ?? 0,
    (fraction) => {
      if (bar.current) bar.current.value = fraction
    },
  )
  if (label === null) return null
  return (
    <div className="progress">
      <span role="status">{label}</span>
      <progress ref={bar} max={1} aria-label={label} />
      <button type="button" className="action" onClick={cancel}>
        Cancel
      </button>
    </div>
  )
}
