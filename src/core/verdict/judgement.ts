import type { Point, StoppingRule } from '../records/experiment'
import { norm } from '../records/norm'
import type { Verdict } from '../records/verdict'
import type { Iterate } from './ends'

/** A verdict, and the minimum in which the descent ended where it is one: to all its digits. */
export interface Judgement {
  readonly verdict: Verdict
  readonly at: Point | null
}

/** Verdicts of which the kind says all. */
export type Plain = Exclude<
  Verdict['kind'],
  'converged' | 'onValleyFloor' | 'belowThreshold' | 'flat' | 'crawling' | 'leaping'
>

/** A judgement on a run that ended in no minimum. */
export function nowhere(kind: Plain): Judgement {
  return { verdict: { kind }, at: null }
}

/** A gradient that counts as zero when a descent has stopped for another reason. */
const flatEnough = 1e-6

/** Whether the gradient is as good as zero where a descent has stopped for another reason. */
export function isFlat(at: Iterate, stopping: StoppingRule): boolean {
  return slope(at) <= Math.max(stopping.gradient, flatEnough)
}

/** ‖∇f‖₂ at an iterate. */
export function slope({ dfdx, dfdy }: Iterate): number {
  return norm(dfdx, dfdy)
}
