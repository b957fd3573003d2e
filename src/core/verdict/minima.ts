import type { KnownMinimum } from '../objectives/objective'
import { norm } from '../records/norm'

/**
 * How far from a minimum a descent may end that has reached it. Where f is quadratic, ‖∇f‖ / λmin bounds the distance;
 * ten times that allows for an f that is not, and a millionth of the domain for a gradient that rounds to zero.
 */
export function reach(
  gradientNorm: number,
  lowestEigenvalue: number,
  domainDiagonal: number,
): number {
  return (10 * gradientNorm) / lowestEigenvalue + 1e-6 * domainDiagonal
}

/**
 * Whether the minimum that a positive definite H promises can be meant: far out on 1/(xy) the gradient vanishes because the
 * surface does, and by ‖∇f‖ / λmin its minimum would be farther away than the domain is wide.
 */
export function isWithinReach(
  gradientNorm: number,
  lowestEigenvalue: number,
  domainDiagonal: number,
): boolean {
  return gradientNorm <= lowestEigenvalue * domainDiagonal
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
