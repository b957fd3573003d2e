import type { DifferentiableFunction } from '../differentiable'
import type { Point } from '../records/experiment'
import { norm } from '../records/norm'
import { type CriticalPoint, criticalPoint, eigenvalues } from './curvature'
import { type Direction, principalDirections } from './principal-directions'

/** The shape of f at a point, to second order. */
export interface LocalCurvature {
  readonly at: Point
  readonly f: number
  readonly gradient: readonly [dx: number, dy: number]
  readonly hessian: readonly [dxx: number, dxy: number, dyy: number]
  /** λmin and λmax. */
  readonly eigenvalues: readonly [low: number, high: number]
  /** The principal directions that belong to them. */
  readonly directions: readonly [low: Direction, high: Direction]
  /** Largest |λ| / smallest |λ|, in [1, ∞]; ∞ for a singular Hessian, NaN for one of zeros. */
  readonly conditionNumber: number
  /** The kind of point by the second derivative test, were ∇f zero here. */
  readonly kind: CriticalPoint
  /** gᵀHg / ‖g‖², the curvature in the direction in which gradient descent moves; NaN where ∇f is 0. */
  readonly alongGradient: number
}

/** Null where f, its gradient or its Hessian does not exist or overflows. */
export function localCurvature(f: DifferentiableFunction, at: Point): LocalCurvature | null {
  const out = new Float64Array(5)
  const value = f.hessian(at[0], at[1], out)
  const [dx, dy, dxx, dxy, dyy] = out as unknown as [number, number, number, number, number]
  if (![value, dx, dy, dxx, dxy, dyy].every(Number.isFinite)) return null
  const spectrum = eigenvalues(dxx, dxy, dyy)
  const [least, most] = spectrum.map(Math.abs).sort((a, b) => a - b) as [number, number]
  return {
    at,
    f: value,
    gradient: [dx, dy],
    hessian: [dxx, dxy, dyy],
    eigenvalues: spectrum,
    directions: principalDirections(dxx, dxy, dyy),
    conditionNumber: most / least,
    kind: criticalPoint(spectrum, 0),
    alongGradient: curvatureAlong(dx, dy, dxx, dxy, dyy),
  }
}

/** vᵀHv / ‖v‖² of v = (dx, dy); NaN for v = 0. */
export function curvatureAlong(
  dx: number,
  dy: number,
  dxx: number,
  dxy: number,
  dyy: number,
): number {
  const length = norm(dx, dy)
  if (length === 0) return Number.NaN
  const [x, y] = [dx / length, dy / length]
  return x * (dxx * x + dxy * y) + y * (dxy * x + dyy * y)
}

/**
 * Whether a step of gradient descent raises f to second order: f(w − ηg) ≈ f − η‖g‖² + ½η²·gᵀHg
 * exceeds f when η·gᵀHg/‖g‖² > 2. False where ∇f is 0.
 */
export function risesToSecondOrder(learningRate: number, alongGradient: number): boolean {
  return learningRate * alongGradient > 2
}
