import { catalogue } from '../core/objectives/catalogue'
import { useEtascope, useShared } from './etascope'
import { Icon } from './Icon'

const typed = 'typed'

export function SurfacePicker() {
  const { chooseSurface, openDraft } = useEtascope()
  const chosen = useShared(({ experiment: { objective } }) =>
    objective.kind === 'catalogue' ? objective.id : typed,
  )
  return (
    <span className="picker">
      <select
        aria-label="Surface"
        value={chosen}
        onChange={({ target: { value } }) => (value === typed ? openDraft() : chooseSurface(value))}
      >
        {catalogue.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
        <option value={typed}>Your own formula…</option>
      </select>
      <Icon name="chevron" />
    </span>
  )
}
