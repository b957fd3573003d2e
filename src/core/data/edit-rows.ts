import { isPlane } from './classes'
import type { DataParts } from './data-reference'
import { columnOf, createTable, mostRows, type Table } from './table'

/** Fewer than two rows tell nothing of a slope. */
const fewestRows = 2

/** The columns that a picture of the data has for its axes. */
export function axesOf(parts: Pick<DataParts, 'table' | 'columns'>): {
  readonly across: string
  readonly up: string
} {
  const { columns } = parts
  return { across: columns[0]!, up: isPlane(parts) ? columns[1]! : columns.at(-1)! }
}

/** The change of a row, by the names of the columns; the others stay as they are. */
export type RowChange = Readonly<Record<string, number>>

/** The table with one row changed in some columns. Throws a RangeError where it is not there. */
export function withRow(parts: DataParts, row: number, change: RowChange): Table {
  check(parts, row)
  return ofColumns(parts, (values, name) => {
    const copy = values.slice()
    copy[row] = change[name] ?? copy[row]!
    return copy
  })
}

/**
 * The table with one more row at the end, like another in all that is not given. Null where there are as many as there can
 * be.
 */
export function withAnother(parts: DataParts, like: number, change: RowChange): Table | null {
  check(parts, like)
  const { rows } = parts.table
  if (rows >= mostRows) return null
  return ofColumns(parts, (values, name) => {
    const longer = new Float64Array(rows + 1)
    longer.set(values)
    longer[rows] = change[name] ?? values[like]!
    return longer
  })
}

/** The table without one row; null where too few would be left. */
export function withoutRow(parts: DataParts, row: number): Table | null {
  check(parts, row)
  if (parts.table.rows <= fewestRows) return null
  return ofColumns(parts, (values) => values.filter((_, at) => at !== row))
}

function check({ table }: DataParts, row: number): void {
  if (!(Number.isInteger(row) && row >= 0 && row < table.rows))
    throw new RangeError(`row: expected an integer in [0, ${table.rows}), got ${row}`)
}

/** All columns are kept: another loss may take those that this one does not. */
function ofColumns(
  { table }: DataParts,
  made: (values: Float64Array, name: string) => Float64Array,
): Table {
  return createTable(table.names.map((name) => [name, made(columnOf(table, name), name)]))
}
