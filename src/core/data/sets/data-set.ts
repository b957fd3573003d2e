import { createTable, type Table } from '../table'

/** Data that come with the page. */
export interface DataSet {
  readonly id: string
  readonly name: string
  /** One sentence on what it holds. */
  readonly about: string
  /** Whether the target is a number to predict, or a class that is 0 or 1. */
  readonly task: 'numbers' | 'classes'
  /** The columns to begin with. */
  readonly inputs: readonly string[]
  readonly target: string
  /** The meaning of each column, with its unit, in words. */
  readonly columns: Readonly<Record<string, string>>
  readonly source: string
  /** Under which it may be passed on. */
  readonly licence: string
  /** Always the same one, made when it is first asked for. */
  readonly table: () => Table
}

/** A set whose columns are given in the order of its table. */
export function dataSet({
  values,
  ...record
}: Omit<DataSet, 'table'> & { readonly values: readonly (readonly number[])[] }): DataSet {
  let table: Table | undefined
  const make = () =>
    createTable(Object.keys(record.columns).map((name, index) => [name, values[index]!] as const))
  return {
    ...record,
    table: () => {
      table ??= make()
      return table
    },
  }
}
