import { useRef } from 'react'
import { catalogue } from '../../core/objectives/catalogue'
import { describeObjective } from '../../core/objectives/describe'
import { groups } from '../../core/objectives/groups'
import { useControl } from '../controls'
import { useEtascope, useShared } from '../etascope'
import { Icon } from '../parts/Icon'

const typed = 'typed'

export function SurfacePicker() {
  const { chooseSurface, openDraft } = useEtascope()
  const chosen = useShared(
    ({ experiment }) => describeObjective(experiment.objective).words.surface ?? typed,
  )
  const select = useRef<HTMLSelectElement>(null)
  useControl('surface', { focus: () => select.current?.focus() })
  return (
    <span className="picker">
      <select
        ref={select}
        aria-label="Surface"
        value={chosen}
        onChange={({ target: { value } }) => (value === typed ? openDraft() : chooseSurface(value))}
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
        <option value={typed}>Your own formula…</option>
      </select>
      <Icon name="chevron" />
    </span>
  )
}
