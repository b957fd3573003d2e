import { criticalPoint, eigenvalues } from '../curvature/curvature'
import type { DifferentiableFunction } from '../differentiable'
import type { Point } from '../records/experiment'
import { norm } from '../records/norm'

/**
 * The minimum beside a point, by Newton's method. Null where H is not positive definite on the way or at the end, as on a
 * line of minima, none of which is one by itself, and where the way leads farther than `distance`.
 *
 * @param negligible a distance that tells no two points apart
 */
export function polishMinimum(
  f: DifferentiableFunction,
  [fromX, fromY]: Point,
  distance: number,
  negligible: number,
): Point | null {
  const derivatives = new Float64Array(5)
  const isMinimum = () => {
    f.hessian(x, y, derivatives)
    const [, , fxx, fxy, fyy] = derivatives as unknown as Derivatives
    return criticalPoint(eigenvalues(fxx, fxy, fyy), 0) === 'minimum'
  }
  let [x, y] = [fromX, fromY]
  // Where f is as flat as x⁴, a step takes off a third of the error.
  for (let step = 0; step < 60; step++) {
    if (!isMinimum()) return null
    const [gx, gy, fxx, fxy, fyy] = derivatives as unknown as Derivatives
    const determinant = fxx * fyy - fxy * fxy
    const dx = (fxy * gy - fyy * gx) / determinant
    const dy = (fxy * gx - fxx * gy) / determinant
    const length = norm(dx, dy)
    if (!(norm(x + dx - fromX, y + dy - fromY) <= distance)) return null
    x += dx
    y += dy
    if (length <= 1e-15 * Math.max(norm(x, y), negligible)) break
  }
  return isMinimum() ? [x, y] : null
}

type Derivatives = readonly [gx: number, gy: number, fxx: number, fxy: number, fyy: number]
