import { useRef } from 'react'
import { runLabel } from '../../content/words/run-label'
import { useControl } from '../controls'
import { useEtascope, useShared } from '../etascope'
import { RunMark } from './RunMark'

/** The run's name; pressing it puts the run's numbers below the loss chart. */
export function RunHeading({ index }: { readonly index: number }) {
  const { selectRun } = useEtascope()
  const label = useShared((state) => runLabel(state, index))
  const selected = useShared((state) => state.selectedRun === index)
  const button = useRef<HTMLButtonElement>(null)
  useControl('runName', { focus: () => button.current?.focus() }, index)
  return (
    <h2 className={`run-heading run-${index + 1}`}>
      <button
        ref={button}
        type="button"
        aria-pressed={selected}
        onClick={() => selectRun(index)}
        title={`${label}: show its numbers`}
      >
        <RunMark index={index} />
        <span className="run-label">{label}</span>
      </button>
    </h2>
  )
}
