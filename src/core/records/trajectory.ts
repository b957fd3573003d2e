import type { Columns } from '../records/columns'
import type { StopReason } from './stop-reason'

/** Every iterate of one run. All columns have the same length, which is 0 when f or ∇f is not finite at the start. */
export interface Trajectory extends Columns {
  readonly stop: StopReason
}
