import { objectiveErrors } from './objective-errors'
import { type Table, text } from './table'

/** One function a table, in the order in which they are printed. */
const tables: readonly (() => Table)[] = [objectiveErrors]

export function* report(): Generator<string> {
  for (const table of tables) yield text(table())
}
