import { norm } from './curvature'
import type { DifferentiableFunction } from './differentiable'
import type { Point, Viewport } from './experiment'
import { followFlow } from './rates/flow'
import { diagonal } from './stopping'

/** Places in the view, in parts of its width and height: off its centre lines and diagonals, no two alike. */
const places: readonly Point[] = [
  [0.2, 0.65],
  [0.85, 0.72],
  [0.32, 0.13],
  [0.63, 0.88],
  [0.12, 0.42],
  [0.57, 0.28],
  [0.41, 0.83],
  [0.74, 0.11],
  [0.91, 0.46],
  [0.45, 0.62],
  [0.07, 0.9],
  [0.96, 0.07],
]

/**
 * A point of the view from which a descent is worth watching: f is finite and slopes there, and the flow ends in a minimum
 * in view, not close by. Where there is none, a point that slopes; where there is none either, the centre.
 */
export function tellingStart(f: DifferentiableFunction, viewport: Viewport): Point {
  const sloping = places
    .map((place) => shortDecimals(place, viewport))
    .filter((point) => slopes(f, point))
  const worthWatching = sloping.find((point) => leadsSomewhere(f, point, viewport))
  return worthWatching ?? sloping[0] ?? centre(viewport)
}

function slopes(f: DifferentiableFunction, [x, y]: Point): boolean {
  const gradient = new Float64Array(2)
  const value = f.gradient(x, y, gradient)
  const slope = norm(gradient[0]!, gradient[1]!)
  return Number.isFinite(value) && Number.isFinite(slope) && slope > 1e-6
}

function leadsSomewhere(f: DifferentiableFunction, point: Point, viewport: Viewport): boolean {
  const { basin } = followFlow({ f, domain: viewport }, point, 0)
  if (!basin) return false
  const [x, y] = basin.at
  const inView = x > viewport.x0 && x < viewport.x1 && y > viewport.y0 && y < viewport.y1
  return inView && norm(x - point[0], y - point[1]) > 0.15 * diagonal(viewport)
}

function shortDecimals([right, up]: Point, { x0, x1, y0, y1 }: Viewport): Point {
  return [shortDecimal(x0 + right * (x1 - x0), x1 - x0), shortDecimal(y0 + up * (y1 - y0), y1 - y0)]
}

/** To a hundredth of the width's order of magnitude, so that a view of [−5, 5] has tenths. */
function shortDecimal(value: number, width: number): number {
  const unit = Math.floor(Math.log10(width)) - 2
  const digits = Math.min(100, Math.max(0, -unit))
  return Number(value.toFixed(digits))
}

function centre({ x0, x1, y0, y1 }: Viewport): Point {
  return [x0 + (x1 - x0) / 2, y0 + (y1 - y0) / 2]
}
