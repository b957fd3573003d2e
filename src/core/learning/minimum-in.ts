import type { DifferentiableFunction } from '../differentiable'
import type { Point, Viewport } from '../records/experiment'
import { contains } from '../records/viewport'

/** Nodes along either axis, the lowest of which is where the search begins. */
const nodes = 25
const mostSteps = 60
/** Share of the viewport below which a Newton step has arrived. */
const arrived = 1e-10
/** Ratio of the eigenvalues of H below which a minimum is one of many along a line. */
const flat = 1e-9

/**
 * A minimum of f in a viewport, by Newton's method from the lowest node of a grid. Null where H is not positive definite on the
 * way, or where it leads out of the viewport.
 */
export function minimumIn(f: DifferentiableFunction, viewport: Viewport): Point | null {
  const { x0, x1, y0, y1 } = viewport
  let at = lowestNode(f, viewport)
  const out = new Float64Array(5)
  for (let step = 0; at && step < mostSteps; step++) {
    f.hessian(...at, out)
    const [gx, gy, xx, xy, yy] = out as unknown as [number, number, number, number, number]
    const determinant = xx * yy - xy * xy
    // The determinant of a positive definite H is at most trace² / 4, and at least the ratio times that.
    if (!(xx > 0 && determinant > flat * (xx + yy) ** 2)) return null
    const next: Point = [
      at[0] - (yy * gx - xy * gy) / determinant,
      at[1] - (xx * gy - xy * gx) / determinant,
    ]
    const length = Math.hypot((next[0] - at[0]) / (x1 - x0), (next[1] - at[1]) / (y1 - y0))
    if (!Number.isFinite(length)) return null
    at = next
    if (length < arrived) return contains(viewport, at) ? at : null
  }
  return null
}

function lowestNode(f: DifferentiableFunction, { x0, x1, y0, y1 }: Viewport): Point | null {
  let lowest: Point | null = null
  let least = Number.POSITIVE_INFINITY
  for (let row = 0; row < nodes; row++)
    for (let column = 0; column < nodes; column++) {
      const x = x0 + ((x1 - x0) * (column + 0.5)) / nodes
      const y = y0 + ((y1 - y0) * (row + 0.5)) / nodes
      const value = f.value(x, y)
      if (!(value < least)) continue
      least = value
      lowest = [x, y]
    }
  return lowest
}
