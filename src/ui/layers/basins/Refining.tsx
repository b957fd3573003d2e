import { useRef } from 'react'
import type { Refinement } from '../../../state/answers'
import type { Known } from '../../../state/known'
import { useFollow, useShared } from '../../etascope'

interface Props {
  /** The name of the work: “Refining the basin map”. */
  readonly name: string
  readonly read: (state: Known) => Refinement | null
  readonly onCancel: () => void
  readonly onResume: () => void
}

/** The way to a complete map while it is made, which can be ended and taken up again. */
export function Refining({ name, read, onCancel, onResume }: Props) {
  const stage = useShared((state) => read(state)?.stage ?? null)
  const bar = useRef<HTMLProgressElement>(null)
  useFollow(
    (state) => read(state)?.fraction ?? 0,
    (fraction) => {
      if (bar.current) bar.current.value = fraction
    },
  )
  return (
    <>
      {stage === 'refining' && <progress ref={bar} max={1} aria-label={name} />}
      {stage && (
        <button
          ref={keepFocus}
          type="button"
          className="action"
          onClick={stage === 'halted' ? onResume : onCancel}
        >
          {stage === 'halted' ? 'Go on' : 'Cancel'}
        </button>
      )}
    </>
  )
}

/** Keeps the focus near where it is on the button that goes. */
function keepFocus(button: HTMLButtonElement | null) {
  const section = button?.closest<HTMLElement>('section')
  return () => {
    if (button === document.activeElement) section?.focus()
  }
}
