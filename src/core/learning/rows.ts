import { columnSeen, type DataParts } from '../data/data-reference'

type Parts = Pick<DataParts, 'table' | 'columns' | 'scaling' | 'scales'>

/** The inputs and the target as a built-in loss calls them: x, or x1 and x2, and y. */
export function partColumns(parts: Parts): ReadonlyMap<string, Float64Array> {
  const { columns } = parts
  return new Map(
    columns.map((name, index) => [roleOf(index, columns.length), columnSeen(parts, name)]),
  )
}

/** The columns that an expression of one's own names: each by its name, or by its part where no other has that for a name. */
export function namedColumns(sample: string, parts: Parts): ReadonlyMap<string, Float64Array> {
  const used = new Set(sample.match(/[\p{L}_][\p{L}\p{M}\p{Nd}_]*/gu))
  const named = [...columnNames(parts)].filter(([name]) => used.has(name))
  return new Map(named.map(([name, of]) => [name, columnSeen(parts, of)]))
}

/** Every name that such an expression can give a column, and which it is. */
export function columnNames({ table, columns }: Parts): ReadonlyMap<string, string> {
  return new Map([
    ...columns.map((name, index) => [roleOf(index, columns.length), name] as const),
    ...table.names.map((name) => [name, name] as const),
  ])
}

function roleOf(index: number, count: number): string {
  if (index === count - 1) return 'y'
  return count === 2 ? 'x' : `x${index + 1}`
}
