import type { Columns } from './columns'
import type { Point } from './experiment'
import { norm } from './norm'

/**
 * A path from the same start as a descent, by steps of the same lengths, each pointed straight at one point: all on one
 * line, to and fro over that point where a step is longer than the way to it.
 */
export interface PointedPath {
  /** Unit vector from the point to the start. */
  readonly direction: Point
  /** Signed distance from the point along that, one for each iterate of the descent. */
  readonly distances: Float64Array
}

/** Null where the start is the point itself, or either is not finite. */
export function pointedPath({ x, y }: Pick<Columns, 'x' | 'y'>, to: Point): PointedPath | null {
  const [dx, dy] = [x[0]! - to[0], y[0]! - to[1]]
  const whole = norm(dx, dy)
  if (!(whole > 0 && whole < Infinity)) return null
  const distances = new Float64Array(x.length)
  distances[0] = whole
  for (let t = 0; t + 1 < x.length; t++) {
    const before = distances[t]!
    const length = norm(x[t + 1]! - x[t]!, y[t + 1]! - y[t]!)
    distances[t + 1] = before - Math.sign(before) * length
  }
  return { direction: [dx / whole, dy / whole], distances }
}
