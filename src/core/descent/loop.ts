import type { Columns } from '../records/columns'
import type { StoppingRule } from '../records/experiment'
import { norm } from '../records/norm'
import type { StopReason } from '../records/stop-reason'

/**
 * The standing of a descent, as numbers in one array: **w**ₜ with its loss and gradient, **w**ₜ₋₁ with its loss (NaN where
 * that step has been tested already, and before the first), t, η, the least loss so far (∞ before the first), the t that is
 * written to entry 0 of the columns, and from `memory` on what the method carries along.
 */
export const standing = {
  x: 0,
  y: 1,
  loss: 2,
  dfdx: 3,
  dfdy: 4,
  previousX: 5,
  previousY: 6,
  previousLoss: 7,
  step: 8,
  learningRate: 9,
  lowest: 10,
  origin: 11,
  memory: 12,
} as const

/**
 * Runs a descent on from where it stands until it stops, or to t = `end` with the tests there made, and returns the kind
 * of stop; null for none. A refused trial of a line search brings `end` one nearer. **w**ₜ is written to `columns`
 * for every t on the way, `end` included; where the loop stops for `notFinite` it is what was not finite.
 */
export type Loop = (
  now: Float64Array,
  limits: Limits,
  end: number,
  columns: Columns | null,
) => StopReason['kind'] | null

/** A stopping rule, and bounds within which a loop need not look at it. */
export interface Limits extends StoppingRule {
  readonly radius: number
  /** Value of ‖**w**‖² below which the descent has not diverged. */
  readonly near: number
  /** Value of ‖∇f‖² above which the gradient is not below its threshold. */
  readonly steep: number
  /** Value of ‖Δ**w**‖² above which the step is not below its threshold. */
  readonly far: number
}

export function limitsOf(rule: StoppingRule, radius: number): Limits {
  return {
    ...rule,
    radius,
    near: radius * radius * (1 - margin),
    steep: beyond(rule.gradient),
    far: beyond(rule.step),
  }
}

/** Far more than a sum of two squares, or a threshold's, is rounded by. */
const margin = 1e-12

/** A square above this belongs to a norm above the threshold; squares near the underflow are not to be relied on. */
function beyond(threshold: number): number {
  if (threshold === 0) return -1
  return Math.max(threshold * threshold * (1 + margin), 1e-280)
}

/** The tests of section 8 of the design, in their order, at **w**ₜ; null where the descent goes on. */
export function stopAt(now: Float64Array, limits: Limits): StopReason['kind'] | null {
  const x = now[standing.x]!
  const y = now[standing.y]!
  const loss = now[standing.loss]!
  const dfdx = now[standing.dfdx]!
  const dfdy = now[standing.dfdy]!
  // v − v is 0 for a finite v and NaN for any other: one test for all five.
  if (x - x + (y - y) + (loss - loss) + (dfdx - dfdx) + (dfdy - dfdy) !== 0) return 'notFinite'
  const goneX = x - now[standing.previousX]!
  const goneY = y - now[standing.previousY]!
  if (limits.step > 0 && norm(goneX, goneY) <= limits.step) return 'stepSize'
  const change = loss - now[standing.previousLoss]!
  if (limits.loss > 0 && Math.abs(change) <= limits.loss) return 'lossChange'
  if (norm(x, y) > limits.radius) return 'diverged'
  if (limits.gradient > 0 && norm(dfdx, dfdy) <= limits.gradient) return 'gradientNorm'
  return now[standing.step] === limits.maxSteps ? 'maxSteps' : null
}
