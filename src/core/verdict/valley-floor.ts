import { crossing } from '../bisection'
import { principalDirections } from '../curvature/principal-directions'
import type { DifferentiableFunction } from '../differentiable'
import type { Objective } from '../objective'
import type { Point } from '../records/experiment'
import { fineRounding } from './rounding'

/**
 * The course of f, both ways, along the direction in which it hardly curves at a critical point.
 */
export type AlongFloor = 'level' | 'rises' | 'falls' | 'mixed'

const steps = 4
/** Distance along the floor, as a share of the diagonal of the domain. */
const reach = 1e-3
const corrections = 3

/**
 * Follows the floor of a valley (or the crest of a ridge) to both sides of a critical point at which H has one eigenvalue as good
 * as 0. The floor may bend: after each step ∇f is made to vanish across it.
 *
 * @param size the diagonal of the domain
 * @param slack times the rounding of f that counts as level
 */
export function alongFloor(objective: Objective, at: Point, size: number, slack = 1): AlongFloor {
  const { f } = objective
  const value = f.value(...at)
  const rounding = slack * fineRounding(objective, at, size)
  const [one, other] = [-1, 1].map((side) => {
    const changes = heights(f, at, (side * reach * size) / steps).map((height) => height - value)
    const above = changes.some((change) => change > rounding)
    const below = changes.some((change) => change < -rounding)
    return above && below ? Number.NaN : Number(above) - Number(below)
  })
  if (one === other && !Number.isNaN(one)) return one === 0 ? 'level' : one! > 0 ? 'rises' : 'falls'
  // The end of a floor, beyond which f rises.
  return one! + other! === 1 ? 'level' : 'mixed'
}

/** Whether f is the same straight ahead along the flattest direction, both ways, as far as `alongFloor` goes. */
export function isLevelBothWays(objective: Objective, at: Point, size: number): boolean {
  const { f } = objective
  const out = new Float64Array(5)
  const value = f.hessian(at[0], at[1], out)
  const [dx, dy] = flattest(out)
  const rounding = fineRounding(objective, at, size)
  const away = reach * size
  return [-away, away].every(
    (by) => Math.abs(f.value(at[0] + by * dx, at[1] + by * dy) - value) <= rounding,
  )
}

/**
 * The place along the flattest direction at which the slope that way changes its sign: where f is as flat as x⁶, Newton's method
 * stops short of it. `at` itself where the slope does not change.
 */
export function levelPlace(f: DifferentiableFunction, at: Point, size: number): Point {
  let found = at
  // The nearer the place, the better the direction is known.
  for (let k = 0; k < corrections; k++) found = levelAlong(f, found, size)
  return found
}

function levelAlong(f: DifferentiableFunction, at: Point, size: number): Point {
  const out = new Float64Array(5)
  f.hessian(at[0], at[1], out)
  const [dx, dy] = flattest(out)
  const placeAt = (away: number): Point => [at[0] + away * dx, at[1] + away * dy]
  const slopeAt = (away: number): number => {
    f.gradient(...placeAt(away), out)
    return out[0]! * dx + out[1]! * dy
  }
  const away = reach * size
  if (!(slopeAt(-away) < 0 && slopeAt(away) > 0)) return at
  // Measured from afar, the halving ends where the domain's own rounding does.
  const found = crossing((from) => slopeAt(from - size) < 0, size - away, size + away)
  return ontoFloor(f, placeAt(found - size))
}

/** The slopes of f along what seems a floor, at places to both sides of one and there. */
export function slopesAlong(
  f: DifferentiableFunction,
  [x, y]: Point,
  size: number,
): readonly number[] {
  const out = new Float64Array(5)
  f.hessian(x, y, out)
  const [dx, dy] = flattest(out)
  return [-2, -1, 0, 1, 2].map((k) => {
    const away = k * reach * size
    f.hessian(x + away * dx, y + away * dy, out)
    return out[0]! * dx + out[1]! * dy
  })
}

/** f at each step along the floor. */
function heights(f: DifferentiableFunction, [fromX, fromY]: Point, length: number): number[] {
  const out = new Float64Array(5)
  let [x, y] = [fromX, fromY]
  let before: readonly [number, number] | null = null
  const found: number[] = []
  for (let step = 0; step < steps; step++) {
    f.hessian(x, y, out)
    let along = flattest(out)
    // An eigenvector has no sign of its own.
    if (before && along[0] * before[0] + along[1] * before[1] < 0) along = [-along[0], -along[1]]
    before = along
    x += length * along[0]
    y += length * along[1]
    ;[x, y] = ontoFloor(f, [x, y])
    found.push(f.value(x, y))
  }
  return found
}

/** The place across the floor from another where the slope that way vanishes. */
function ontoFloor(f: DifferentiableFunction, [fromX, fromY]: Point): Point {
  const out = new Float64Array(5)
  let [x, y] = [fromX, fromY]
  for (let k = 0; k < corrections; k++) {
    f.hessian(x, y, out)
    const [nx, ny] = steepest(out)
    const curvature = nx * (out[2]! * nx + out[3]! * ny) + ny * (out[3]! * nx + out[4]! * ny)
    const shift = (out[0]! * nx + out[1]! * ny) / curvature
    if (!Number.isFinite(shift)) break
    x -= shift * nx
    y -= shift * ny
  }
  return [x, y]
}

function steepest(out: Float64Array): readonly [number, number] {
  const [low, high] = principalDirections(out[2]!, out[3]!, out[4]!)
  // The trace of a matrix near singular has the sign of the other eigenvalue.
  return out[2]! + out[4]! >= 0 ? high : low
}

function flattest(out: Float64Array): readonly [number, number] {
  const [nx, ny] = steepest(out)
  return [-ny, nx]
}
