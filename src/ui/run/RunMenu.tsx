import { type FormEvent, useId } from 'react'
import { flushSync } from 'react-dom'
import { runLabel } from '../../content/words/run-label'
import { runsRange } from '../../core/records/experiment'
import { useControls } from '../controls'
import { useEtascope, useShared } from '../etascope'
import { Menu } from '../parts/Menu'

const [fewest, most] = runsRange
const nameLength = 40

/** What can be done to one run as a whole. */
export function RunMenu({ index }: { readonly index: number }) {
  const { duplicateRun, moveRun, removeRun, renameRun, setOwnStart } = useEtascope()
  const { focus } = useControls()
  const id = useId()
  const label = useShared((state) => runLabel(state, index))
  const name = useShared(({ experiment }) => experiment.runs[index]?.name ?? '')
  const count = useShared((state) => state.experiment.runs.length)
  const hasOwn = useShared(({ experiment }) => experiment.runs[index]?.start !== undefined)
  return (
    <Menu label="⋯" name={`Actions on ${label}`} className="run-menu" control="runMenu" run={index}>
      {(close) => {
        /** The focus goes to the name of the run that the action leaves in hand. */
        const act = (action: () => void, next: number) => () => {
          close()
          flushSync(action)
          focus('runName', next)
        }
        const rename = (event: FormEvent<HTMLFormElement>) => {
          event.preventDefault()
          const given = new FormData(event.currentTarget).get('name')
          act(() => renameRun(index, String(given)), index)()
        }
        return (
          <>
            <form className="run-name-form" onSubmit={rename}>
              <input
                type="text"
                name="name"
                defaultValue={name}
                placeholder={label}
                maxLength={nameLength}
                autoComplete="off"
                aria-label={`Name of ${label}`}
              />
              <button type="submit" className="action">
                Rename
              </button>
            </form>
            <button
              type="button"
              className="menu-item"
              disabled={count >= most}
              aria-describedby={count >= most ? `${id}-most` : undefined}
              onClick={act(() => duplicateRun(index), index + 1)}
            >
              Duplicate
            </button>
            {count >= most && (
              <p id={`${id}-most`} className="menu-note">
                Six runs are the most that can be told apart.
              </p>
            )}
            {index > 0 && (
              <button
                type="button"
                className="menu-item"
                onClick={act(() => moveRun(index, -1), index - 1)}
              >
                Move earlier
              </button>
            )}
            {index < count - 1 && (
              <button
                type="button"
                className="menu-item"
                onClick={act(() => moveRun(index, 1), index + 1)}
              >
                Move later
              </button>
            )}
            <button
              type="button"
              className="menu-item"
              onClick={act(() => setOwnStart(index, !hasOwn), index)}
            >
              {hasOwn ? 'Share the start of the other runs' : 'Give it a start of its own'}
            </button>
            <button
              type="button"
              className="menu-item"
              disabled={count <= fewest}
              aria-describedby={count <= fewest ? `${id}-fewest` : undefined}
              onClick={act(() => removeRun(index), Math.min(index, count - 2))}
            >
              Remove
            </button>
            {count <= fewest && (
              <p id={`${id}-fewest`} className="menu-note">
                This is the only run; without one there is nothing to show.
              </p>
            )}
          </>
        )
      }}
    </Menu>
  )
}
