import type { StopReason } from '../stop-reason'
import type { Verdict } from '../verdict'

/** Outcomes of many descents: entry k of each array belongs to descent k. */
export interface Outcomes {
  /** `stopCodes` of why it ended. */
  readonly stop: Uint8Array<ArrayBuffer>
  /** `verdictCodes` of its verdict. */
  readonly verdict: Uint8Array<ArrayBuffer>
  /** The t of the **w**ₜ at which it stopped. */
  readonly steps: Uint32Array<ArrayBuffer>
  /** Index of the minimum in which it ended; −1 when in none, or in none that can be told from its neighbours. */
  readonly minimum: Int16Array<ArrayBuffer>
}

/** One of them. */
export interface Outcome {
  readonly stop: StopReason['kind']
  readonly verdict: Verdict['kind']
  readonly steps: number
  readonly minimum: number
}

/** The number of minima that an Int16 can count. */
export const mostMinima = 32767

export const stopCodes: Readonly<Record<StopReason['kind'], number>> = {
  notFinite: 0,
  diverged: 1,
  gradientNorm: 2,
  maxSteps: 3,
  stepSize: 4,
  lossChange: 5,
  lineSearchFailed: 6,
  singularHessian: 7,
}

export const verdictCodes: Readonly<Record<Verdict['kind'], number>> = {
  converged: 0,
  atSaddle: 1,
  atMaximum: 2,
  flat: 3,
  runsOffDownhill: 4,
  diverged: 5,
  leftDomain: 6,
  stoppedEarly: 7,
  oscillating: 8,
  crawling: 9,
  onValleyFloor: 10,
  belowThreshold: 11,
  overshot: 12,
  standsStill: 13,
  growing: 14,
  leaping: 15,
  unsettled: 16,
  inNoiseBall: 17,
}

/** Whether a descent of this verdict has come to a minimum, be it one of many on the floor of a valley. */
export function hasArrived(verdict: Verdict['kind']): boolean {
  return verdict === 'converged' || verdict === 'onValleyFloor'
}

const stops = Object.keys(stopCodes) as StopReason['kind'][]
const verdicts = Object.keys(verdictCodes) as Verdict['kind'][]

export function emptyOutcomes(count: number): Outcomes {
  return {
    stop: new Uint8Array(count),
    verdict: new Uint8Array(count),
    steps: new Uint32Array(count),
    minimum: new Int16Array(count),
  }
}

/** Throws a RangeError when there is no entry `index`. */
export function outcomeAt({ stop, verdict, steps, minimum }: Outcomes, index: number): Outcome {
  if (!(index in steps)) {
    throw new RangeError(`index: expected one of ${steps.length} outcomes, got ${index}`)
  }
  return {
    stop: stops[stop[index]!]!,
    verdict: verdicts[verdict[index]!]!,
    steps: steps[index]!,
    minimum: minimum[index]!,
  }
}
