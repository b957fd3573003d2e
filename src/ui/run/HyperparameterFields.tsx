import { runLabel } from '../../content/words/run-label'
import type { Method } from '../../core/methods/method'
import { useEtascope, useShared } from '../etascope'
import { NumberField } from '../parts/NumberField'

interface Props {
  readonly index: number
  readonly method: Method
}

/** The fields of a method's hyperparameters, each within its range. */
export function HyperparameterFields({ index, method }: Props) {
  const { changeRun } = useEtascope()
  const hyperparameters = useShared(({ experiment }) => experiment.runs[index]?.hyperparameters)
  const label = useShared((state) => runLabel(state, index))
  const names = Object.entries(method.hyperparameters)
  if (names.length === 0) return null
  return (
    <div className="method-fields">
      {names.map(([name, { symbol, range, default: usual }]) => (
        <NumberField
          key={`${method.id} ${name}`}
          label={`${symbol} of ${label}`}
          shown={symbol}
          range={range}
          read={({ experiment: { runs } }) => runs[index]?.hyperparameters[name] ?? usual}
          onCommit={(value) =>
            changeRun(index, { hyperparameters: { ...hyperparameters, [name]: value } })
          }
        />
      ))}
    </div>
  )
}
