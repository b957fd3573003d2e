import type { DifferentiableFunction } from '../differentiable'
import type { Point } from '../records/experiment'
import { norm } from '../records/norm'

type Derivatives = readonly [gx: number, gy: number, fxx: number, fxy: number, fyy: number]

/** −h (I + h H)⁻¹ ∇f, of what `hessian` writes; Newton's step where h is infinite. */
export function implicitStep(derivatives: Float64Array, h: number): Point {
  const [gx, gy, fxx, fxy, fyy] = derivatives as unknown as Derivatives
  // Neither h nor 1/h is larger than 1, so that nothing overflows where ∇f is at the ends of the doubles.
  const [unit, share] = h < 1 ? [1, h] : [1 / h, 1]
  const a = unit + share * fxx
  const b = share * fxy
  const c = unit + share * fyy
  const [dx, dy] = [share * gx, share * gy]
  const determinant = a * c - b * b
  return [(b * dy - c * dx) / determinant, (b * dx - a * dy) / determinant]
}

export interface ExtrapolatedStep {
  readonly to: Point
  /** The distance between the whole step and its two halves, which is more than the error of `to`. */
  readonly error: number
}

/** Written anew by every step, and read within it. */
const there = new Float64Array(5)

/**
 * A step of length h in the time of ẇ = −∇f(w): the linearly implicit Euler method, which follows a stiff valley in
 * long steps and becomes Newton's as h → ∞, extrapolated from two halves. Hairer and Wanner, Solving Ordinary
 * Differential Equations II, section IV.9.
 *
 * @param derivatives what `hessian` writes at `from`
 * @param stretch units of y that count for one of x in the error
 */
export function extrapolatedStep(
  f: DifferentiableFunction,
  from: Point,
  derivatives: Float64Array,
  h: number,
  stretch = 1,
): ExtrapolatedStep {
  const whole = implicitStep(derivatives, h)
  const half = implicitStep(derivatives, h / 2)
  const middle: Point = [from[0] + half[0], from[1] + half[1]]
  f.hessian(middle[0], middle[1], there)
  const rest = implicitStep(there, h / 2)
  const errorX = half[0] + rest[0] - whole[0]
  const errorY = half[1] + rest[1] - whole[1]
  return {
    to: [middle[0] + rest[0] + errorX, middle[1] + rest[1] + errorY],
    error: norm(errorX, errorY / stretch),
  }
}
