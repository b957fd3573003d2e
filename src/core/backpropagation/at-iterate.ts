import type { Expression } from '../expression/tree'
import type { Objective } from '../objective'
import type { Point } from '../records/experiment'
import { pointAt } from './adjoints'
import { type ComputationalGraphs, computationalGraphs } from './computational-graph'

/** The choice of the rows that a computation is about. */
export interface RowsChoice {
  /** All that the step sees, or one of them alone. */
  readonly over: 'rows' | 'row'
  /** Index of the row among them that is on show, from 0; of fewer the last. */
  readonly shown: number
}

export interface ComputationFound extends ComputationalGraphs {
  /** Null where there are none. */
  readonly rows: RowsFound | null
}

export interface RowsFound extends RowsChoice {
  /** Rows that the step sees: all, or those of its batch. */
  readonly count: number
  readonly isBatch: boolean
  /** The row's place in the table, from 0. */
  readonly row: number
  /** Names of the columns in the formula, by their index. */
  readonly columns: readonly string[]
}

/** @param batch the rows that the step sees; null where it sees all */
export function computationAt(
  { expression, given, rowwise }: Pick<Objective, 'expression' | 'given' | 'rowwise'>,
  [x, y]: Point,
  batch: ArrayLike<number> | null,
  { over, shown: wanted }: RowsChoice,
): ComputationFound {
  if (!rowwise) return { ...computationalGraphs(expression, given, pointAt(x, y)), rows: null }
  const seen = batch ?? Uint32Array.from({ length: given.rows }, (_, row) => row)
  const shown = Math.min(wanted, seen.length - 1)
  const row = seen[shown]!
  const { columns } = given
  const place =
    over === 'row' ? { x, y, rows: [row], columns, shown: 0 } : { x, y, rows: seen, columns, shown }
  return {
    ...computationalGraphs(rowwise, given, place, over),
    rows: {
      over,
      count: seen.length,
      isBatch: batch !== null,
      shown,
      row,
      columns: columnNames(rowwise),
    },
  }
}

function columnNames(expression: Expression, names: string[] = []): readonly string[] {
  switch (expression.kind) {
    case 'column':
      names[expression.index] = expression.name
      break
    case 'mean':
      columnNames(expression.of, names)
      break
    case 'call':
      for (const operand of expression.operands) columnNames(operand, names)
      break
    case 'number':
    case 'constant':
    case 'variable':
    case 'input':
      break
    default:
      throw expression satisfies never
  }
  return names
}
