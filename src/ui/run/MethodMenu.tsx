import { methodSummary } from '../../content/words/method-summary'
import { runLabel } from '../../content/words/run-label'
import { gradientDescent } from '../../core/methods/gradient-descent'
import { findMethod, methods } from '../../core/methods/registry'
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
      label={methodSummary(run)}
      name={`Method of ${label}: ${methodSummary(run)}`}
      className={methodSummary(run) === gradientDescent.name ? 'method method-usual' : 'method'}
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
