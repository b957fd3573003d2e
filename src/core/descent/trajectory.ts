import type { StopReason } from './stopping'

/**
 * Every iterate of one run: entry t of each array belongs to **w**ₜ, and all have the same length.
 * They are empty when f or ∇f is not finite at the start.
 */
export interface Trajectory {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly f: Float64Array
  readonly dfdx: Float64Array
  readonly dfdy: Float64Array
  /**
   * The factor of the direction in the step from **w**ₜ: ηₜ, or what a line search chose. NaN where no step was taken, which
   * is at the last iterate, unless the step from it led to where f or ∇f is not finite.
   */
  readonly stepLength: Float64Array
  readonly stop: StopReason
}
