import { runLabel } from '../../content/words/run-label'
import { gradientDescent } from '../../core/methods/gradient-descent'
import { findMethod, methods } from '../../core/methods/registry'
import type { Run } from '../../core/records/experiment'
import { exact, grouped } from '../../core/records/number-format'
import { isConstant, type Schedule, scheduleKinds } from '../../core/records/schedule'
import { useEtascope, useShared } from '../etascope'
import { Menu } from '../parts/Menu'
import { Typeset } from '../parts/Typeset'
import { HyperparameterFields } from './HyperparameterFields'
import { ScheduleFields } from './ScheduleFields'
import { StabilityNote } from './StabilityNote'
import { StoppingNote } from './StoppingNote'

/** The method of one run: named beside the run, and chosen and tuned below its name. */
export function MethodMenu({ index }: { readonly index: number }) {
  const { setMethod } = useEtascope()
  const run = useShared((state) => state.experiment.runs[index])
  const label = useShared((state) => runLabel(state, index))
  const method = run && findMethod(run.method)
  if (!run || !method) return null
  return (
    <Menu
      control="method"
      run={index}
      label={summaryOf(run)}
      name={`Method of ${label}: ${summaryOf(run)}`}
      className={summaryOf(run) === gradientDescent.name ? 'method method-usual' : 'method'}
    >
      <select
        className="method-picker"
        aria-label={`Method of ${label}`}
        value={method.id}
        onChange={({ target: { value } }) => setMethod(index, value)}
      >
        {methods.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <div className="method-rule">
        <Typeset tex={String.raw`\displaystyle ${method.tex}`} plain={method.name} />
      </div>
      {method.remark && <p className="method-note">{method.remark}</p>}
      <HyperparameterFields index={index} method={method} />
      <ScheduleFields index={index} />
      <StoppingNote index={index} />
      <StabilityNote index={index} />
    </Menu>
  )
}

/** The method's name, and whatever is not as it is by default. */
function summaryOf({ method: id, hyperparameters, schedule }: Run): string {
  const method = findMethod(id)
  if (!method) return id
  const changed = Object.entries(method.hyperparameters).flatMap(([key, { symbol, ...rest }]) => {
    const value = hyperparameters[key] ?? rest.default
    return value === rest.default ? [] : [`${symbol} = ${exact(value)}`]
  })
  return [
    method.name,
    ...changed,
    ...(schedule && !isConstant(schedule) ? [scheduleName(schedule)] : []),
  ].join(', ')
}

function scheduleName({ kind, warmup }: Schedule): string {
  return kind === 'constant'
    ? `warm-up of ${grouped(warmup)}`
    : scheduleKinds[kind].name.toLowerCase()
}
