import type { LocalCurvature } from '../curvature/local-curvature'
import { gradientDescent } from '../methods/gradient-descent'
import { distances, lossAbove, type Sequence } from '../records/chart-quantity'
import { hasSeen } from '../records/columns'
import type { Run } from '../records/experiment'
import { isConstant } from '../records/schedule'
import type { Trajectory } from '../records/trajectory'
import type { Verdict } from '../records/verdict'

/**
 * The decay with which gradient descent with a fixed η closes in on a minimum once near, by the
 * Hessian there.
 */
export interface PredictedDecay {
  /** ρ = max |1 − ηλ|, in (0, 1): what a step leaves of ‖**w** − **w***‖ at most; of f − f(**w***) it leaves ρ². */
  readonly factor: number
  /** The last iterate whose distance from the minimum is well above rounding; null where there is none. */
  readonly distance: Anchor | null
  /** The last iterate whose f − f(**w***) is well above rounding; null where there is none. */
  readonly loss: Anchor | null
}

interface Anchor {
  readonly t: number
  readonly value: number
}

/** Share of the size of what is subtracted: what rounding leaves of a distance or a loss is far below it. */
const clear = 1e-9

/** Verdicts on runs that do not close in on any minimum, though they may happen to be near one when their steps end. */
const parting: ReadonlySet<Verdict['kind']> = new Set<Verdict['kind']>([
  'oscillating',
  'growing',
  'leaping',
  'diverged',
  'overshot',
  'runsOffDownhill',
  'leftDomain',
])

/**
 * Null for another method, where steps see anything but f itself, for an η that changes, for one beyond the limit, of a run
 * that does not close in or has not come to where f bends as it does at the minimum, and where a step leaves nothing. B. T. Polyak, *Introduction to Optimization* (1987), section 1.4.
 */
export function predictedDecay(
  trajectory: Trajectory,
  verdict: Verdict,
  { method, learningRate, schedule }: Run,
  minimum: LocalCurvature | null,
  end: LocalCurvature | null,
): PredictedDecay | null {
  if (hasSeen(trajectory)) return null
  if (!minimum || method !== gradientDescent.id || (schedule && !isConstant(schedule))) return null
  if (parting.has(verdict.kind)) return null
  if (verdict.kind !== 'converged' && !(end && bendsAlike(end, minimum))) return null
  const [low, high] = minimum.eigenvalues
  const factor = Math.max(Math.abs(1 - learningRate * low), Math.abs(1 - learningRate * high))
  if (!(factor > 0 && factor < 1)) return null
  const size = Math.max(1, Math.hypot(...minimum.at))
  return {
    factor,
    distance: lastAbove(distances(trajectory, minimum.at), clear * size),
    loss: lastAbove(lossAbove(trajectory, minimum.f), clear * Math.max(1, Math.abs(minimum.f))),
  }
}

/** Whether f bends at one place as at another: to a tenth of λmax. */
export function bendsAlike(
  { eigenvalues: [a, b] }: LocalCurvature,
  { eigenvalues: [c, d] }: LocalCurvature,
) {
  return Math.max(Math.abs(a - c), Math.abs(b - d)) < d / 10
}

function lastAbove({ length, at }: Sequence, threshold: number): Anchor | null {
  for (let t = length - 1; t >= 0; t--) {
    const value = at(t)
    if (value > threshold) return { t, value }
  }
  return null
}
