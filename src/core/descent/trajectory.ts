import type { Columns } from './columns'
import type { StopReason } from './stopping'

/** Every iterate of one run. All columns have the same length, which is 0 when f or ∇f is not finite at the start. */
export interface Trajectory extends Columns {
  readonly stop: StopReason
}
