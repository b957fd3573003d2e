import type { LocalCurvature } from '../curvature/local-curvature'
import { gradientDescent } from '../methods/gradient-descent'
import type { Run } from '../records/experiment'
import { norm } from '../records/norm'
import { isConstant } from '../records/schedule'
import type { Explanation, Facts } from './explanation'
import { bendsAlike } from './predicted-decay'

/** Nearer to the limit than this, as a share of it, η cannot be told from it: λmax has as many digits. */
export const sameRate = 1e-9

export function besideLimit(
  { verdict, manner, minimum, stability, end }: Facts,
  run: Run,
): Explanation | null {
  if (!minimum || stability?.kind !== 'limit' || !hasFixedRate(run)) return null
  const { learningRate } = run
  const { limit, tex } = stability
  const beside = { learningRate, limit, tex, at: minimum.at }
  const side = learningRate / limit - 1
  const isBelow = side < -sameRate
  switch (verdict.kind) {
    case 'converged':
    // A floor has a limit where it is that of a formula in one variable.
    case 'onValleyFloor':
      return isBelow
        ? { kind: 'belowLimit', factor: worst(run, minimum)?.factor ?? null, ...beside }
        : { kind: 'endsAboveLimit', ...beside }
    case 'growing':
    case 'oscillating':
      if (isBelow) return manner?.kind === 'cycles' ? { kind: 'cyclesBelowLimit', ...beside } : null
      return side > sameRate
        ? { kind: 'aboveLimit', where: 'circled', ...beside }
        : { kind: 'atLimit', ...beside }
    case 'crawling': {
      // A minimum is ahead of a run where f already bends as it does there; steps that follow the flow lead there as well.
      const isNear = end !== null && bendsAlike(end, minimum)
      if (side > sameRate) return isNear ? { kind: 'aboveLimit', where: 'ahead', ...beside } : null
      if (!isNear && (run.method !== gradientDescent.id || verdict.zigzagging)) return null
      const slowest = worst(run, minimum)
      if (!isBelow || !slowest || slowest.factor < slow) return null
      return { kind: 'slow', ...slowest, learningRate, at: minimum.at }
    }
    default:
      return null
  }
}

/**
 * Factor by which f has to be flatter than a bowl of the curvature at the minimum, for its flatness to be why a step is
 * short.
 */
const flatter = 100

export function plateau({ minimum, end }: Facts, run: Run): Explanation | null {
  if (run.method !== gradientDescent.id || !hasFixedRate(run) || !minimum || !end) return null
  const slope = norm(...end.gradient)
  const distance = norm(end.at[0] - minimum.at[0], end.at[1] - minimum.at[1])
  // By its curvature alone any slope is flat beside a minimum as sharp as that of |x|^1.5.
  const isGentle = slope * distance < (end.f - minimum.f) / 2
  const isPlateau = isGentle && flatter * slope < minimum.eigenvalues[0] * distance
  return isPlateau ? { kind: 'plateau', slope, learningRate: run.learningRate, distance } : null
}

/** Share of the error that a step has to leave for that alone to be slow. */
const slow = 0.9

/**
 * The factor |1 − ηλ| of gradient descent that is nearest to 1 or beyond it; null for other
 * methods.
 */
function worst({ method, learningRate }: Run, { eigenvalues: [low, high] }: LocalCurvature) {
  if (method !== gradientDescent.id) return null
  const [flattest, steepest] = [Math.abs(1 - learningRate * low), Math.abs(1 - learningRate * high)]
  if (low === high) return { direction: 'any', factor: flattest, curvature: low } as const
  return flattest >= steepest
    ? ({ direction: 'flattest', factor: flattest, curvature: low } as const)
    : ({ direction: 'steepest', factor: steepest, curvature: high } as const)
}

export function hasFixedRate({ schedule }: Run): boolean {
  return !schedule || isConstant(schedule)
}
