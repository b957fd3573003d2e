import { isOverData } from '../../core/objectives/kinds'
import { useEtascope, useShared } from '../etascope'

/**
 * The choice of inputs and target among the columns of data that have more of them than the loss
 * takes.
 */
export function ColumnsChoice() {
  const { learnFrom } = useEtascope()
  const objective = useShared((state) => state.experiment.objective)
  if (!isOverData(objective) || objective.table.names.length <= objective.columns.length)
    return null
  const { columns, table } = objective
  const partOf = (place: number) =>
    place === columns.length - 1 ? 'Target' : columns.length === 2 ? 'Input' : `Input ${place + 1}`
  return columns.map((column, place) => (
    <label key={partOf(place)} className="data-column">
      <span className="setup-name">{partOf(place)}</span>
      <select
        value={column}
        onChange={({ target: { value } }) => {
          // Two parts of one column are none: the other one takes this one's place.
          const next = columns.map((name, at) =>
            at === place ? value : name === value ? column : name,
          )
          learnFrom({ columns: next })
        }}
      >
        {table.names.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </select>
    </label>
  ))
}
