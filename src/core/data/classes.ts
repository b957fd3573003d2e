import type { DataParts } from './data-reference'
import { columnOf, type Table } from './table'

/** Whether a column holds classes: 0 and 1 alone. */
export function areClasses(table: Table, name: string): boolean {
  return columnOf(table, name).every((value) => value === 0 || value === 1)
}

/** Whether the inputs are two, and what they tell is a class: their plane is in two parts then. */
export function isPlane({ table, columns }: Pick<DataParts, 'table' | 'columns'>): boolean {
  return columns.length === 3 && areClasses(table, columns[2]!)
}
