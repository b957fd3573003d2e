import { eigenvalues } from '../curvature/curvature'
import { type Direction, principalDirections } from '../curvature/principal-directions'
import type { DifferentiableFunction } from '../differentiable'
import type { Enclose } from '../expression/interval/enclose'
import type { Interval } from '../expression/interval/interval'
import { intervals } from '../expression/interval/intervals'
import { addDown, addUp } from '../expression/interval/rounding'
import type { Point, Viewport } from '../records/experiment'

/** A proof that f over a view is not convex, checked with interval arithmetic, so that no rounding makes it. */
export type Witness =
  /** A direction along which f curves downwards at `at`: vᵀHv ≤ `curvature` < 0. */
  | {
      readonly kind: 'curvature'
      readonly at: Point
      readonly direction: Direction
      readonly curvature: number
    }
  /** Half way between the two, f lies above the chord. */
  | { readonly kind: 'chord'; readonly from: Point; readonly to: Point }

/** Null unless f is smooth there and vᵀHv is certainly negative along the principal direction of the lower eigenvalue. */
export function curvatureBelow(
  f: DifferentiableFunction,
  enclose: Enclose,
  at: Point,
): Extract<Witness, { kind: 'curvature' }> | null {
  const out = new Float64Array(5)
  f.hessian(at[0], at[1], out)
  const [low] = eigenvalues(out[2]!, out[3]!, out[4]!)
  if (!(low < 0)) return null
  const [direction] = principalDirections(out[2]!, out[3]!, out[4]!)
  const { dxx, dxy, dyy } = enclose(boxAt(at))
  if (dxx.regularity !== 'smooth') return null
  const [x, y] = direction.map(exactly) as [Interval, Interval]
  const twist = intervals.multiply(exactly(2), intervals.multiply(intervals.multiply(x, y), dxy))
  const curvature = intervals.add(
    intervals.add(intervals.multiply(intervals.multiply(x, x), dxx), twist),
    intervals.multiply(intervals.multiply(y, y), dyy),
  )
  if (!(curvature.hi < 0)) return null
  return { kind: 'curvature', at, direction, curvature: curvature.hi }
}

/** A chord across the box, along an axis or a diagonal, over which f rises half way; null where there is none. */
export function chordAcross(
  enclose: Enclose,
  { x0, x1, y0, y1 }: Viewport,
): Extract<Witness, { kind: 'chord' }> | null {
  const [x, y] = [x0 + (x1 - x0) / 2, y0 + (y1 - y0) / 2]
  if (!isHalfWay(x, x0, x1) || !isHalfWay(y, y0, y1)) return null
  const valueAt = (at: Point) => enclose(boxAt(at)).value
  const middle = valueAt([x, y])
  const chords: readonly (readonly [Point, Point])[] = [
    [
      [x0, y],
      [x1, y],
    ],
    [
      [x, y0],
      [x, y1],
    ],
    [
      [x0, y0],
      [x1, y1],
    ],
    [
      [x0, y1],
      [x1, y0],
    ],
  ]
  for (const [from, to] of chords) {
    const [a, b] = [valueAt(from), valueAt(to)]
    if ([a, b, middle].some(({ regularity }) => regularity === 'undefined')) continue
    if (2 * middle.lo > addUp(a.hi, b.hi)) return { kind: 'chord', from, to }
  }
  return null
}

/** The middle as it is rounded need not be half way. */
function isHalfWay(middle: number, from: number, to: number): boolean {
  return addDown(from, to) === 2 * middle && addUp(from, to) === 2 * middle
}

function boxAt([x, y]: Point): Viewport {
  return { x0: x, x1: x, y0: y, y1: y }
}

function exactly(value: number): Interval {
  return { lo: value, hi: value, regularity: 'smooth' }
}
