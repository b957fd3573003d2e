import type { StopReason } from './stopping'

/**
 * Every iterate of one run: entry t of each array belongs to **w**ₜ, and all five have the same length.
 * They are empty when f or ∇f is not finite at the start.
 */
export interface Trajectory {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly f: Float64Array
  readonly dfdx: Float64Array
  readonly dfdy: Float64Array
  readonly stop: StopReason
}
