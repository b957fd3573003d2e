import { describeObjective } from '../../core/objectives/describe'
import type { Known } from '../../state/known'
import { type Entries, type Entry, entriesOf } from './critical-entries'

type Found = NonNullable<Known['critical']['found']>

const made = new WeakMap<Found, Entries>()

/** Critical points found, with names; null before the first search is over. */
export function criticalShown({ critical: { found } }: Pick<Known, 'critical'>): Entries | null {
  if (!found) return null
  let entries = made.get(found)
  if (!entries) {
    entries = entriesOf(found.points, describeObjective(found.objective), found.viewport)
    made.set(found, entries)
  }
  return entries
}

/** The entry whose card is open; what was chosen in another view is found again where it was. */
export function entryChosen(state: Known): Entry | null {
  const { chosenPoint, critical } = state
  const entries = criticalShown(state)
  if (!chosenPoint || !entries || !critical.found) return null
  const { x0, x1 } = critical.found.viewport
  const [x, y] = chosenPoint.at
  const near = (entry: Entry) => Math.hypot(entry.at[0] - x, entry.at[1] - y) <= 1e-6 * (x1 - x0)
  return entries.points.find(near) ?? null
}
