import { type FormEvent, useId, useState } from 'react'
import { flushSync } from 'react-dom'
import { runLabel } from '../../content/words/run-label'
import { fullWords, lastWords, nameRefused } from '../../content/words/run-list-words'
import { checkedRunLabel, runLabelLength } from '../../experiment/run-label'
import { useControls } from '../controls'
import { useEtascope, useShared } from '../etascope'
import { MenuItem } from '../parts/MenuItem'

export interface RunActionsProps {
  readonly index: number
  readonly close: () => void
}

/** The actions on one run as a whole, in its menu. */
export function RunActions({ index, close }: RunActionsProps) {
  const { duplicateRun, moveRun, removeRun, renameRun, setOwnStart } = useEtascope()
  const { focus } = useControls()
  const id = useId()
  /** The fault of the name as it was last given. */
  const [fault, setFault] = useState<string | null>(null)
  const label = useShared((state) => runLabel(state, index))
  const name = useShared(({ experiment }) => experiment.runs[index]?.name ?? '')
  const count = useShared((state) => state.experiment.runs.length)
  const hasOwn = useShared(({ experiment }) => experiment.runs[index]?.start !== undefined)

  /** The focus goes to the name of the run that the action leaves in hand. */
  const act = (action: () => void, next: number) => () => {
    close()
    flushSync(action)
    focus('runName', next)
  }
  const rename = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = String(new FormData(event.currentTarget).get('name'))
    const checked = checkedRunLabel(given)
    // An empty field takes the name away.
    if (checked.ok || given === '') act(() => renameRun(index, given), index)()
    else setFault(checked.message)
  }
  return (
    <>
      <form className="run-name-form" onSubmit={rename}>
        <input
          type="text"
          name="name"
          defaultValue={name}
          placeholder={label}
          maxLength={runLabelLength}
          autoComplete="off"
          aria-label={`Name of ${label}`}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : id}
          onInput={() => setFault(null)}
        />
        <button type="submit" className="action">
          Rename
        </button>
      </form>
      {fault !== null && (
        <p id={id} role="alert" className="menu-note">
          {nameRefused(fault)}
        </p>
      )}
      <MenuItem
        title="Duplicate"
        off={fullWords(count) ?? false}
        onChoose={act(() => duplicateRun(index), index + 1)}
      />
      {index > 0 && (
        <MenuItem title="Move earlier" onChoose={act(() => moveRun(index, -1), index - 1)} />
      )}
      {index < count - 1 && (
        <MenuItem title="Move later" onChoose={act(() => moveRun(index, 1), index + 1)} />
      )}
      <MenuItem
        title={hasOwn ? 'Share the start of the other runs' : 'Give it a start of its own'}
        onChoose={act(() => setOwnStart(index, !hasOwn), index)}
      />
      <MenuItem
        title="Remove"
        off={lastWords(count) ?? false}
        onChoose={act(() => removeRun(index), Math.min(index, count - 2))}
      />
    </>
  )
}
