import { type DataParts, scaledColumn } from '../data/data-reference'
import { columnOf } from '../data/table'

type Parts = Pick<DataParts, 'table' | 'columns' | 'scaling'>

/** The inputs and the target as a built-in loss calls them: x, or x1 and x2, and y. */
export function partColumns({ table, columns, scaling }: Parts): ReadonlyMap<string, Float64Array> {
  const column = scaledIn({ table, columns, scaling })
  return new Map(columns.map((name, index) => [roleOf(index, columns.length), column(name)]))
}

/** The columns that an expression of one's own names: each by its name, or by its part where no other has that for a name. */
export function namedColumns(sample: string, parts: Parts): ReadonlyMap<string, Float64Array> {
  const column = scaledIn(parts)
  const used = new Set(sample.match(/[\p{L}_][\p{L}\p{M}\p{Nd}_]*/gu))
  const named = [...columnNames(parts)].filter(([name]) => used.has(name))
  return new Map(named.map(([name, of]) => [name, column(of)]))
}

/** Every name that such an expression can give a column, and which it is. */
export function columnNames({ table, columns }: Parts): ReadonlyMap<string, string> {
  return new Map([
    ...columns.map((name, index) => [roleOf(index, columns.length), name] as const),
    ...table.names.map((name) => [name, name] as const),
  ])
}

/** All but the target are scaled. */
function scaledIn({ table, columns, scaling }: Parts): (name: string) => Float64Array {
  return (name) =>
    name === columns.at(-1) ? columnOf(table, name) : scaledColumn(table, name, scaling)
}

function roleOf(index: number, count: number): string {
  if (index === count - 1) return 'y'
  return count === 2 ? 'x' : `x${index + 1}`
}
