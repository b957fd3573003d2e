import { norm } from '../records/norm'
import type { Ends } from './ends'

/** Share of the way travelled that may be left to come of steps that have run out. */
const negligible = 1e-3

/**
 * Whether a schedule has all but used up its steps: those of e⁻ᵏᵗ shrink as a geometric series, so that from the last on they add
 * up to less than a thousandth of the way travelled, however long the descent is carried on.
 */
export function hasRunOut({ first, last, unfinished }: Ends): boolean {
  const { schedule } = unfinished ?? {}
  if (!unfinished || schedule?.kind !== 'exponential') return false
  const toCome = unfinished.lastStep / -Math.expm1(-schedule.decay)
  return toCome <= negligible * norm(last.x - first.x, last.y - first.y)
}
