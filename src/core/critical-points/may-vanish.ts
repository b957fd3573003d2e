import type { Interval } from '../expression/interval/interval'
import type { Side } from '../expression/pieces'
import type { Frame, PieceSquare } from './piece-square'
import type { Place } from './settle'

/** Size below which a double is near underflow, and its sign is all that can be trusted. */
const negligible = 1e-290

/**
 * Whether f may be stationary within `radius` of a place, in both directions of `frame`, by bounds on its slopes there:
 * each of them is 0 all over, or takes both signs. On a tail that falls for ever, as of exp(−x), it takes one, however
 * small it is beside the curvature across the tail.
 */
export function mayVanish(
  square: PieceSquare,
  place: Place,
  radius: number,
  frame: Frame,
  sides: readonly Side[] = [],
): boolean {
  const { dx, dy } = square.bounds(place, radius, frame, sides)
  return holdsZero(dx) && holdsZero(dy)
}

/** Whether f may be stationary along the first direction of the frame. */
export function mayVanishAlong(
  square: PieceSquare,
  place: Place,
  radius: number,
  frame: Frame,
  sides: readonly Side[],
): boolean {
  return holdsZero(square.bounds(place, radius, frame, sides).dx)
}

function holdsZero({ lo, hi }: Interval): boolean {
  if (lo === 0 && hi === 0) return true
  return lo < 0 && hi > 0 && Math.max(-lo, hi) > negligible
}
