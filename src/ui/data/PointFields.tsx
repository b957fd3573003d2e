import { rowName } from '../../content/words/data-words'
import { areClasses } from '../../core/data/classes'
import { columnOf, largestNumber } from '../../core/data/table'
import { isOverData } from '../../core/objectives/kinds'
import type { Known } from '../../state/known'
import { useShared } from '../etascope'
import { NumberField } from '../parts/NumberField'
import { useDataEdits } from './use-data-edits'

interface Props {
  readonly onRefused: (why: string) => void
}

const sizes = { min: -largestNumber, max: largestNumber }

/** The numbers of the point that is worked on, to be typed; and points to be added and taken away. */
export function PointFields({ onRefused }: Props) {
  const { moveRow, addRow, removeRow } = useDataEdits()
  const row = useShared(chosenRow)
  const columns = useShared(({ experiment: { objective } }) =>
    isOverData(objective) ? objective.columns : null,
  )
  const target = columns?.at(-1)
  const isClass = useShared(
    ({ experiment: { objective } }) =>
      isOverData(objective) && areClasses(objective.table, objective.columns.at(-1)!),
  )
  const name = row === null ? '' : rowName(row)
  return (
    <div className="data-point">
      {row !== null && columns && (
        <>
          <span className="setup-name">{name}</span>
          {columns.map((column) => (
            <NumberField
              key={column}
              label={`${column} of point ${row + 1}`}
              shown={column}
              range={isClass && column === target ? { min: 0, max: 1, integer: true } : sizes}
              read={(state) => valueIn(state, column)}
              onCommit={(value) => void moveRow(row, { [column]: value }, 'end')}
            />
          ))}
          <button
            type="button"
            className="quiet-button"
            onClick={() => removeRow(row) || onRefused('Two points at least are needed.')}
          >
            Remove
          </button>
        </>
      )}
      <button
        type="button"
        className="quiet-button"
        title={row === null ? 'Add a point like the first' : 'Add a point like this one'}
        onClick={() => addRow({}) || onRefused('There are as many points as there can be.')}
      >
        Add
      </button>
    </div>
  )
}

function chosenRow({ experiment: { objective }, dataPicture }: Known): number | null {
  const row = dataPicture?.chosen ?? null
  return row !== null && isOverData(objective) && row < objective.table.rows ? row : null
}

function valueIn(state: Known, column: string): number {
  const { objective } = state.experiment
  const row = chosenRow(state)
  return isOverData(objective) && row !== null ? columnOf(objective.table, column)[row]! : 0
}
