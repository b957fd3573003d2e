import type { DataParts } from '../core/data/data-reference'
import { columnScale } from '../core/data/scaling'
import { columnOf } from '../core/data/table'
import { quoted } from './quoted'

/** Sentences on the inputs that cannot be standardised though they should be. */
export function unscaledWords({
  table,
  columns,
  scaling,
}: Pick<DataParts, 'table' | 'columns' | 'scaling'>): readonly string[] {
  if (scaling !== 'standard') return []
  return columns
    .slice(0, -1)
    .filter((name) => !columnScale(columnOf(table, name), scaling))
    .map(
      (name) =>
        `All values of ${quoted(name)} are the same, so that it cannot be standardised. It is centred.`,
    )
}
