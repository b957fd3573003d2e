import { runLabel } from '../../content/words/run-label'
import { runsRange } from '../../core/records/experiment'
import { exact } from '../../core/records/number-format'
import { comparing } from '../../state/actions/comparing'
import { addedRate } from '../../state/actions/runs'
import { useEtascope, useShared } from '../etascope'
import { MenuItem } from '../parts/MenuItem'

const [, most] = runsRange

/** One more run, and comparisons that take the place of all of them. */
export function RunsChoices({ close }: { readonly close: () => void }) {
  const { addRun, suggestRates, follow } = useEtascope()
  const count = useShared((state) => state.experiment.runs.length)
  const selected = useShared((state) => state.experiment.runs[state.selectedRun])
  const label = useShared((state) => runLabel(state, state.selectedRun))
  if (!selected) return null
  const rate = `η = ${exact(selected.learningRate)}`
  const choice = (title: string, note: string, act: () => unknown, off: string | false = false) => (
    <MenuItem
      title={title}
      note={note}
      off={off}
      onChoose={() => {
        close()
        act()
      }}
    />
  )
  return (
    <>
      {choice(
        'Add a run',
        `Like ${label}, at η = ${exact(addedRate(selected))}`,
        addRun,
        count >= most && 'Six are the most: remove one first',
      )}
      <p className="menu-note">{`Compare, from the start of ${label}`}</p>
      {choice('Learning rates', 'Small, good and large', suggestRates)}
      {choice('Methods', `Six, all at ${rate}`, () => follow(comparing).methods())}
      {choice('Methods at their best', 'Each at its fastest rate', () =>
        follow(comparing).methodsAtBest(),
      )}
      {choice('Momentum', `β from 0 to 0.99, at ${rate}`, () => follow(comparing).momenta())}
    </>
  )
}
