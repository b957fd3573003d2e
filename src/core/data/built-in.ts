import { findDataSet } from './sets/catalogue'
import { type SyntheticKind, synthesise, syntheticKinds, usualSynthetic } from './synthetic'
import type { Table } from './table'

/** Data that have an id: sets that come with the page, and made-up ones with the usual numbers, by their kind. */
export interface BuiltIn {
  /** The id of the data. */
  readonly source: string
  readonly table: Table
  readonly inputs: readonly string[]
  readonly target: string
}

/** Undefined where there is none of this id. The table of an id is always the same one. */
export function findBuiltIn(id: string): BuiltIn | undefined {
  const set = findDataSet(id)
  if (set) return { source: id, table: set.table(), inputs: set.inputs, target: set.target }
  const kind = syntheticKinds.find((each) => each === id)
  return kind && { source: id, table: synthetic(kind), inputs: ['x'], target: 'y' }
}

const made = new Map<SyntheticKind, Table>()

function synthetic(kind: SyntheticKind): Table {
  const table = made.get(kind) ?? synthesise({ ...usualSynthetic, kind })
  made.set(kind, table)
  return table
}
