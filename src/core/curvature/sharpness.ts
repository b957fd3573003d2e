import type { DifferentiableFunction } from '../differentiable'
import type { Task } from '../records/task'
import { Slice } from '../slice'
import { eigenvalues } from './curvature'
import { curvatureAlong } from './local-curvature'

/**
 * The second derivatives of f at a sequence of points; NaN where f, ∇f or the Hessian does not
 * exist.
 */
export interface Sharpness {
  /** λmax, the greatest curvature in any direction. */
  readonly greatest: Float64Array
  /** gᵀHg / ‖g‖², the curvature in the direction of ∇f; NaN as well where ∇f is 0. */
  readonly alongGradient: Float64Array
}

/** @param x of the points; `y` is as long */
export function* sharpnessAt(
  f: DifferentiableFunction,
  x: ArrayLike<number>,
  y: ArrayLike<number>,
): Task<Sharpness> {
  const { length } = x
  const greatest = new Float64Array(length)
  const alongGradient = new Float64Array(length)
  const out = new Float64Array(5)
  const slice = new Slice()
  for (let i = 0; i < length; i++) {
    const value = f.hessian(x[i]!, y[i]!, out)
    const [dx, dy, dxx, dxy, dyy] = out as unknown as [number, number, number, number, number]
    const exists = Number.isFinite(value + dx + dy + dxx + dxy + dyy)
    greatest[i] = exists ? eigenvalues(dxx, dxy, dyy)[1] : Number.NaN
    alongGradient[i] = exists ? curvatureAlong(dx, dy, dxx, dxy, dyy) : Number.NaN
    if (slice.isOver(1)) {
      yield i / length
      slice.begin()
    }
  }
  return { greatest, alongGradient }
}
