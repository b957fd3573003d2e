import type { KnownMinimum } from '../objectives/objective'
import { norm } from '../records/norm'

type At = { readonly x: number; readonly y: number }

/**
 * The distance from a minimum at which a descent may end that has reached it: a thousandth of the domain's diagonal, and a
 * hundredth of the way travelled or, where it began there, a millionth of the diagonal.
 */
export function within(first: At, last: At, domainDiagonal: number): number {
  const travelled = norm(last.x - first.x, last.y - first.y)
  return Math.min(1e-3 * domainDiagonal, Math.max(travelled / 100, 1e-6 * domainDiagonal))
}

/** The nearest of the minima to (x, y) within `distance`. */
export function nearest(
  minima: readonly KnownMinimum[],
  x: number,
  y: number,
  distance: number,
): KnownMinimum | undefined {
  let found: KnownMinimum | undefined
  let shortest = distance
  for (const minimum of minima) {
    const away = norm(minimum.at[0] - x, minimum.at[1] - y)
    if (away <= shortest) {
      found = minimum
      shortest = away
    }
  }
  return found
}
