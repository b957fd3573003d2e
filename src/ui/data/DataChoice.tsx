import type { DataReference } from '../../core/data/data-reference'
import { findLoss } from '../../core/data/losses/catalogue'
import { dataSets } from '../../core/data/sets/catalogue'
import { type SyntheticKind, syntheticKinds } from '../../core/data/synthetic'
import { isOverData } from '../../core/objectives/kinds'
import { useEtascope, useShared } from '../etascope'

const madeUp: Readonly<Record<SyntheticKind, string>> = {
  line: 'A line with noise',
  outliers: 'A line and outliers',
  uneven: 'Noise that grows',
  populations: 'Two populations',
  saturating: 'A curve that levels off',
  classes: 'Two classes',
}

const own = 'own'

interface Props {
  /** Called when somebody wants to learn from data of their own, to be shown where to put them. */
  readonly onOwn: () => void
}

/** The choice of the data that the loss is over. */
export function DataChoice({ onOwn }: Props) {
  const { learnFrom } = useEtascope()
  const objective = useShared((state) => state.experiment.objective)
  if (!isOverData(objective)) return null
  const { source } = objective
  const sets = dataSets.filter((set) => isFor(objective, set.task, set.inputs.length))
  const kinds = syntheticKinds.filter((kind) =>
    isFor(objective, kind === 'classes' ? 'classes' : 'numbers', 1),
  )
  return (
    <select
      aria-label="Data set"
      value={source ?? own}
      onChange={({ target: { value } }) =>
        value === own ? onOwn() : void learnFrom({ data: value, columns: null })
      }
    >
      <option value={own}>{source === null ? 'Your own' : 'Your own…'}</option>
      <optgroup label="Data sets">
        {sets.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </optgroup>
      {kinds.length > 0 && (
        <optgroup label="Made up">
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {madeUp[kind]}
            </option>
          ))}
        </optgroup>
      )}
    </select>
  )
}

/** Whether a loss can learn from data of a kind: an expression of one's own from any. */
function isFor({ loss }: DataReference, task: 'numbers' | 'classes', inputs: number): boolean {
  const record = loss.kind === 'builtIn' ? findLoss(loss.id) : undefined
  return !record || (record.target === task && record.inputs <= inputs)
}
