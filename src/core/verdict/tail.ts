import type { Basis } from '../expression/interval/enclose'
import type { Interval } from '../expression/interval/interval'
import type { Objective } from '../objective'
import type { Point } from '../records/experiment'
import { norm } from '../records/norm'
import { enclosureOf } from './enclosure'
import { alongFloor, slopesAlong } from './valley-floor'

/**
 * Whether f falls, for ever, along what seems a floor, if by less than its rounding. The slope along it has one sign, and shrinks by
 * one ratio from place to place, as on the tail of exp(−x) + y² far out; or bounds show that f slopes though its slope is too small
 * for a double; or far out, where one place is as good as the next, f differs over a way as long as that from the domain.
 */
export function isTail(objective: Objective, at: Point, size: number): boolean {
  if (isConstantAlong(objective)) return false
  const slopes = slopesAlong(objective.f, at, size)
  return (
    shrinkByOneRatio(slopes) ||
    (slopes.every((slope) => Math.abs(slope) <= next) && isShownToSlope(objective, at, size)) ||
    changesFarOut(objective, at, size)
  )
}

/** Whether f falls along what seems to be a minimum far along a valley, but for the rounding of f. */
export function slopesOnByOneRatio({ f }: Objective, at: Point, size: number): boolean {
  return shrinkByOneRatio(slopesAlong(f, at, size))
}

/** Whether slopes shrink by one ratio, which slopes of rounding do not. */
function shrinkByOneRatio(slopes: readonly number[]): boolean {
  const ratios = slopes.slice(1).map((slope, k) => slope / slopes[k]!)
  const [first] = ratios
  return (
    Math.abs(first! - 1) > 1e-6 &&
    ratios.every((ratio) => ratio > 0 && Math.abs(ratio / first! - 1) < 0.1 * Math.abs(first! - 1))
  )
}

/** A slope that is none by its size alone; along a floor that bends it is more. */
const next = 1e-12
/** Half the side of the box around a place over which slopes are bounded, as a share of the diagonal of the domain. */
const around = 1e-9
/** Size below which a double is near underflow. */
const vanishing = 1e-290

/** Pairs of directions: along the axes, along which f may be constant, and the diagonals. */
const bases: readonly Basis[] = [
  [
    [1, 0],
    [0, 1],
  ],
  [
    [1, 1],
    [1, -1],
  ],
]

/** Whether bounds show that f slopes all about a place. */
export function isShownToSlope(objective: Objective, [x, y]: Point, size: number): boolean {
  const enclose = enclosureOf(objective)
  const half = Math.max(around * size, 1e-12 * norm(x, y))
  const box = { x0: x - half, x1: x + half, y0: y - half, y1: y + half }
  return bases.some((basis) => {
    const { dx, dy } = enclose(box, basis)
    return excludesZero(dx) || excludesZero(dy)
  })
}

/** A bound of 0 beside one near underflow is what is left of a slope that is nowhere 0, as that of exp(−x). */
function excludesZero({ lo, hi, regularity }: Interval): boolean {
  if (regularity !== 'smooth') return false
  if (lo > 0 || hi < 0) return true
  const isOneSided = (lo === 0) !== (hi === 0)
  return isOneSided && Math.max(-lo, hi) < vanishing
}

const constantAlong = new WeakMap<Objective, boolean>()

/** Whether bounds show that f does not change along an axis or a diagonal, wherever in a thousand domains around. */
function isConstantAlong(objective: Objective): boolean {
  let known = constantAlong.get(objective)
  if (known === undefined) {
    const { x0, x1, y0, y1 } = objective.domain
    const [width, height] = [1e3 * (x1 - x0), 1e3 * (y1 - y0)]
    const wide = { x0: x0 - width, x1: x1 + width, y0: y0 - height, y1: y1 + height }
    known = bases.some((basis) => {
      const { dx, dy } = enclosureOf(objective)(wide, basis)
      return isZero(dx) || isZero(dy)
    })
    constantAlong.set(objective, known)
  }
  return known
}

function isZero({ lo, hi, regularity }: Interval): boolean {
  return lo === 0 && hi === 0 && regularity !== 'undefined'
}

/** Domains away from the middle of the domain. */
const far = 10

function changesFarOut(objective: Objective, at: Point, size: number) {
  const { x0, x1, y0, y1 } = objective.domain
  const away = norm(at[0] - (x0 + x1) / 2, at[1] - (y0 + y1) / 2)
  return away > far * size && alongFloor(objective, at, 100 * away) !== 'level'
}
