import { runLabel } from '../../content/words/run-label'
import { ruleTex, slopeSeen } from '../../content/words/slope-seen'
import { findMethod, methodGroups } from '../../core/methods/registry'
import { useEtascope, useShared } from '../etascope'
import { Told } from '../parts/Told'
import { HyperparameterFields } from './HyperparameterFields'
import { MethodRule } from './MethodRule'
import { ScheduleFields } from './ScheduleFields'
import { SlopeFields } from './SlopeFields'
import { StabilityNote } from './StabilityNote'
import { StoppingNote } from './StoppingNote'

/** The method of one run: its rule, and all there is to choose about it. */
export function MethodFields({ index }: { readonly index: number }) {
  const { setMethod } = useEtascope()
  const run = useShared((state) => state.experiment.runs[index])
  const label = useShared((state) => runLabel(state, index))
  const method = run && findMethod(run.method)
  const tex = useShared((state) => ruleTex(method?.tex ?? '', slopeSeen(state, index)))
  if (!run || !method) return null
  return (
    <>
      <select
        className="method-picker"
        aria-label={`Method of ${label}`}
        value={method.id}
        onChange={({ target: { value } }) => setMethod(index, value)}
      >
        {methodGroups.map((group) => (
          <optgroup key={group.name} label={group.name}>
            {group.methods.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <MethodRule name={`${method.name}, ${label}`} tex={tex} plain={method.name} />
      {method.remark && (
        <p className="method-note">
          <Told text={method.remark} />
        </p>
      )}
      <HyperparameterFields index={index} method={method} />
      <ScheduleFields index={index} />
      <SlopeFields index={index} />
      <StoppingNote index={index} />
      <StabilityNote index={index} />
    </>
  )
}
