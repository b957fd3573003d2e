import { runLabel } from '../../content/words/run-label'
import {
  isConstant,
  parameterOf,
  type Schedule,
  type ScheduleKind,
  scheduleKinds,
  scheduleOf,
  scheduleParameters,
} from '../../core/records/schedule'
import { useEtascope, useShared } from '../etascope'
import { NumberField } from '../parts/NumberField'
import { Told } from '../parts/Told'
import { MethodRule } from './MethodRule'

const kinds = Object.keys(scheduleKinds) as readonly ScheduleKind[]
const constant = scheduleOf('constant')

/** The fields of how η changes from step to step. */
export function ScheduleFields({ index }: { readonly index: number }) {
  const { changeRun } = useEtascope()
  const label = useShared((state) => runLabel(state, index))
  const schedule = useShared(({ experiment }) => experiment.runs[index]?.schedule) ?? constant
  const { kind, ...values } = schedule
  // A run has a schedule only where η changes.
  const choose = (next: Schedule) =>
    changeRun(index, { schedule: isConstant(next) ? undefined : next })
  const { name, tex, parameters } = scheduleKinds[kind]
  return (
    <fieldset className="method-schedule">
      <legend>
        <Told text="Schedule of η" />
      </legend>
      <select
        className="method-picker"
        aria-label={`Schedule of ${label}`}
        value={kind}
        onChange={({ target: { value } }) => choose(scheduleOf(value as ScheduleKind, values))}
      >
        {kinds.map((id) => (
          <option key={id} value={id}>
            {scheduleKinds[id].name}
          </option>
        ))}
      </select>
      {kind !== 'constant' && (
        <MethodRule name={`the schedule of ${label}`} tex={tex} plain={name} />
      )}
      <div className="method-fields">
        {parameters.map((parameter) => {
          const { symbol, range, default: usual } = scheduleParameters[parameter]
          return (
            <NumberField
              key={`${kind} ${parameter}`}
              label={`${symbol} of ${label}`}
              shown={symbol}
              range={range}
              read={({ experiment: { runs } }) =>
                parameterOf(runs[index]?.schedule ?? constant, parameter) ?? usual
              }
              onCommit={(value) => choose(scheduleOf(kind, { ...values, [parameter]: value }))}
            />
          )
        })}
      </div>
    </fieldset>
  )
}
