import { useRef } from 'react'
import { catalogue } from '../../core/objectives/catalogue'
import { describeObjective } from '../../core/objectives/describe'
import { groups } from '../../core/objectives/groups'
import type { ObjectiveReference } from '../../core/records/experiment'
import { lossNames } from '../../core/records/loss-names'
import { useControl } from '../controls'
import { useEtascope, useShared } from '../etascope'
import { Icon } from '../parts/Icon'

const typed = 'typed'
/** What stands before the id of a loss. */
const ofLoss = 'loss '

function optionOf(objective: ObjectiveReference): string {
  if (objective.kind !== 'data') return describeObjective(objective).words.surface ?? typed
  return objective.loss.kind === 'builtIn' ? ofLoss + objective.loss.id : typed
}

export function SurfacePicker() {
  const { chooseSurface, chooseLoss, openDraft } = useEtascope()
  const chosen = useShared(({ experiment }) => optionOf(experiment.objective))
  const select = useRef<HTMLSelectElement>(null)
  useControl('surface', { focus: () => select.current?.focus() })
  return (
    <span className="picker">
      <select
        ref={select}
        aria-label="Surface"
        value={chosen}
        onChange={({ target: { value } }) => {
          if (value === typed) openDraft()
          else if (value.startsWith(ofLoss)) chooseLoss(value.slice(ofLoss.length))
          else chooseSurface(value)
        }}
      >
        {groups.map((group) => (
          <optgroup key={group.id} label={group.name}>
            {catalogue
              .filter((record) => record.group === group.id)
              .map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
        <optgroup label="Losses over data">
          {Object.entries(lossNames).map(([id, name]) => (
            <option key={id} value={ofLoss + id}>
              {name}
            </option>
          ))}
        </optgroup>
        <option value={typed}>Your own formula…</option>
      </select>
      <Icon name="chevron" />
    </span>
  )
}
