import { useRef, useState } from 'react'
import { catalogue } from '../../core/objectives/catalogue'
import { describeObjective } from '../../core/objectives/describe'
import { groups } from '../../core/objectives/groups'
import { isOverData } from '../../core/objectives/kinds'
import type { ObjectiveReference } from '../../core/records/experiment'
import { lossNames } from '../../core/records/loss-names'
import type { DraftSubject } from '../../state/state'
import { useControl } from '../controls'
import { useEtascope, useShared } from '../etascope'
import { Icon } from '../parts/Icon'

const typed = 'typed'
/** A loss of one row in the user's own words. */
const ownLoss = 'own loss'

/** Options that open the formula field, and on what. */
const opening: Readonly<Record<string, DraftSubject>> = { [typed]: 'surface', [ownLoss]: 'sample' }
/** The beginning of a loss's value in the picker, before its id. */
const ofLoss = 'loss '

function optionOf(objective: ObjectiveReference): string {
  if (!isOverData(objective)) return describeObjective(objective).words.surface ?? typed
  if (objective.loss.kind !== 'builtIn') return ownLoss
  const { id } = objective.loss
  // The pairs of a network's weights are chosen beside the data.
  return ofLoss + (id in lossNames ? id : 'network')
}

export function SurfacePicker() {
  const { chooseSurface, chooseLoss, openDraft } = useEtascope()
  const chosen = useShared(({ experiment }) => optionOf(experiment.objective))
  const select = useRef<HTMLSelectElement>(null)
  /** The option to which the arrow keys have come, which opens the field only when Enter does. */
  const [reached, setReached] = useState<string | null>(null)
  const byKeys = useRef(false)
  useControl('surface', { focus: () => select.current?.focus() })
  return (
    <span className="picker">
      <select
        ref={select}
        aria-label="Surface"
        value={reached ?? chosen}
        aria-description={reached ? 'Enter opens the field of the formula' : undefined}
        onPointerDown={() => {
          byKeys.current = false
        }}
        onKeyDown={({ key }) => {
          byKeys.current = key !== 'Enter' && key !== ' '
          if (key === 'Enter' && reached) openDraft(opening[reached])
        }}
        onBlur={() => setReached(null)}
        onChange={({ target: { value } }) => {
          const subject = opening[value]
          setReached(subject && byKeys.current ? value : null)
          if (subject && byKeys.current) return
          if (subject) openDraft(subject)
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
          <option value={ownLoss}>Your own loss…</option>
        </optgroup>
        <option value={typed}>Your own formula…</option>
      </select>
      <Icon name="chevron" />
    </span>
  )
}
