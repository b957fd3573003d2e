import { csvOf } from '../../core/data/csv'
import type { Scaling } from '../../core/data/scaling'
import { isOverData } from '../../core/objectives/kinds'
import type { ObjectiveReference } from '../../core/records/experiment'

/** A loss over data as a link names it; null stands for what the loss or the data suggest. */
export interface DataWords {
  /** An id of a built-in loss. */
  readonly loss: string | null
  /** An expression of one row, which wins over `loss`. */
  readonly sample: string | null
  /** An id of built-in data, or rows as CSV with a line of names. */
  readonly data: string | null
  /** The inputs, and behind them the target. */
  readonly columns: readonly string[] | null
  readonly scaling: Scaling
  readonly l2: number
}

/**
 * Length of a table's rows as text in a link, in characters: what messengers and browsers carry.
 */
export const dataLength = 8000

/** The data words of an objective that is no loss over data. */
export const noDataWords: DataWords = {
  loss: null,
  sample: null,
  data: null,
  columns: null,
  scaling: 'raw',
  l2: 0,
}

export function dataWordsOf(objective: ObjectiveReference): DataWords {
  if (!isOverData(objective)) return noDataWords
  const { loss, columns, scaling, l2 } = objective
  return {
    loss: loss.kind === 'builtIn' ? loss.id : null,
    sample: loss.kind === 'typed' ? loss.sample : null,
    data: dataWordOf(objective),
    columns,
    scaling,
    l2,
  }
}

/** The beginning of a name of rows that a link does not carry; the name is good for this visit alone. */
export const notCarried = 'rows-'

function dataWordOf({
  source,
  table,
}: Extract<ObjectiveReference, { readonly kind: 'data' }>): string {
  if (source !== null) return source
  return isCarried(table) ? csvOf(table) : notCarried + table.key
}

/** Whether a link carries the rows of an objective, as far as it has any. */
export function carriesData(objective: ObjectiveReference): boolean {
  return !isOverData(objective) || objective.source !== null || isCarried(objective.table)
}

const carried = new WeakMap<object, boolean>()

function isCarried(table: Parameters<typeof csvOf>[0]): boolean {
  const known = carried.get(table) ?? csvOf(table).length <= dataLength
  carried.set(table, known)
  return known
}
