import { diagonal } from '../descent/stopping'
import type { DifferentiableFunction } from '../differentiable'
import type { Objective } from '../objective'
import type { Point, Viewport } from '../records/experiment'
import { norm } from '../records/norm'
import { sliceMilliseconds, type Task, within } from '../records/task'
import { type Flow, followFlow } from './flow'

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

/** Cells of the view along a side, in which a slope is sought that none of `places` has. */
const side = 64

/** Steps along the flow from one point, and from all: some hundreds lead to an end, where there is one. */
const trials = { each: 600, all: 1800 } as const

/**
 * A point of the view from which a descent is worth watching: f is finite and slopes there, and the flow ends in a minimum
 * in view, not close by. Where there is none, a point that slopes; where there is none either, the centre.
 */
export function* tellingStart(objective: Objective, viewport: Viewport): Task<Point> {
  const { f } = objective
  const terrain = { ...objective, domain: viewport }
  const points = places.map((place) => shortDecimals(place, viewport))
  let sloping: readonly Point[] = points.filter((point) => slopeAt(f, point) > 0)
  if (sloping.length === 0) sloping = yield* within(slopingCells(f, viewport), 0, 0.5)
  let left: number = trials.all
  for (const point of sloping.slice(0, places.length)) {
    const done = 1 - left / (2 * trials.all)
    const most = Math.min(trials.each, left)
    const flow = yield* within(followFlow(terrain, point, 0, most), done, done)
    if (leadsSomewhere(flow, point, viewport)) return point
    left -= flow.trials
  }
  return sloping[0] ?? centre(viewport)
}

/** Cells with a slope, one of the median slope first: neither at a summit nor at an edge where f is endlessly steep. */
function* slopingCells(f: DifferentiableFunction, viewport: Viewport): Task<readonly Point[]> {
  const found: (readonly [slope: number, point: Point])[] = []
  let sliceEnd = Date.now() + sliceMilliseconds
  for (let cell = 0; cell < side * side; cell++) {
    if (Date.now() >= sliceEnd) {
      yield cell / (side * side)
      sliceEnd = Date.now() + sliceMilliseconds
    }
    // A little off the middle, so that no cell lies on an axis of symmetry.
    const right = ((cell % side) + 0.53) / side
    const up = (Math.floor(cell / side) + 0.46) / side
    const point = shortDecimals([right, up], viewport, 3)
    const slope = slopeAt(f, point)
    if (slope > 0) found.push([slope, point])
  }
  found.sort(([a], [b]) => a - b)
  const median = Math.floor(found.length / 2)
  return [...found.slice(median), ...found.slice(0, median)].map(([, point]) => point)
}

/** ‖∇f‖₂; 0 where it is as good as 0, or f or ∇f is not finite. */
function slopeAt(f: DifferentiableFunction, [x, y]: Point): number {
  const gradient = new Float64Array(2)
  const value = f.gradient(x, y, gradient)
  const slope = norm(gradient[0]!, gradient[1]!)
  return Number.isFinite(value) && Number.isFinite(slope) && slope > 1e-6 ? slope : 0
}

function leadsSomewhere({ basin }: Flow, point: Point, viewport: Viewport): boolean {
  if (!basin) return false
  const [x, y] = basin.at
  const inView = x > viewport.x0 && x < viewport.x1 && y > viewport.y0 && y < viewport.y1
  return inView && norm(x - point[0], y - point[1]) > 0.15 * diagonal(viewport)
}

/** A point with `decimals` decimals where the width is 1 to 10: of a view of [−5, 5] one less. */
function shortDecimals([right, up]: Point, { x0, x1, y0, y1 }: Viewport, decimals = 2): Point {
  const [width, height] = [x1 - x0, y1 - y0]
  return [
    shortDecimal(x0 + right * width, width, decimals),
    shortDecimal(y0 + up * height, height, decimals),
  ]
}

function shortDecimal(value: number, width: number, decimals: number): number {
  const unit = Math.floor(Math.log10(width)) - decimals
  const digits = Math.min(100, Math.max(0, -unit))
  return Number(value.toFixed(digits))
}

function centre({ x0, x1, y0, y1 }: Viewport): Point {
  return [x0 + (x1 - x0) / 2, y0 + (y1 - y0) / 2]
}
