import type { LossRange } from './loss-range'
import type { Trajectory } from './trajectory'
import type { Verdict } from './verdict'

/** What became of one run. */
export interface Descent {
  readonly trajectory: Trajectory
  readonly verdict: Verdict
  readonly loss: LossRange
}
