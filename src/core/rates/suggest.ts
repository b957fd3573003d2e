import { diagonal } from '../descent/stopping'
import type { Objective } from '../objective'
import type { Point, StoppingRule } from '../records/experiment'
import { norm } from '../records/norm'
import { moderate, pleasantBetween } from '../records/pleasant'
import { type Task, within } from '../records/task'
import { findLargeRate, findSmallRate, smallRates } from './contrast'
import { followFlow } from './flow'
import { findGoodRate } from './good'
import type { Attempt, Search } from './search'

/** Three learning rates that tell three different stories from one start. */
export interface RateSuggestion {
  readonly small: number
  readonly good: number
  readonly large: number
  /** Unless it is `converges` the three merely differ: no rate tried converges within the steps allowed, or none can leave the start. */
  readonly finding: 'converges' | 'noneConverges' | 'startNotFinite' | 'startStationary'
}

/**
 * For gradient descent. Of `stopping`, the step and loss thresholds do not count, and a gradient threshold of 0
 * counts as 10⁻⁶. Beyond 100 000 steps rates are tried farther apart than 5 %, so that a search stays within
 * some 10⁸ evaluations.
 */
export function* suggestRates(
  objective: Objective,
  start: Point,
  stopping: StoppingRule,
): Task<RateSuggestion> {
  const rule = { ...stopping, gradient: stopping.gradient || 1e-6, step: 0, loss: 0 }
  const search: Search = { objective, start, rule }
  const gradient = new Float64Array(2)
  const value = objective.f.gradient(start[0], start[1], gradient)
  const slope = norm(gradient[0]!, gradient[1]!)
  if (!Number.isFinite(value) || !Number.isFinite(slope)) return around(0.1, 'startNotFinite')

  const flow = yield* within(followFlow(objective, start, rule.gradient), 0, 0.1)
  const slopeScale = slope / diagonal(objective.domain)
  if (slope <= rule.gradient)
    return around(flow.steepest > 0 ? 1 / flow.steepest : 0.1, 'startStationary')

  const { found, attempts } = yield* within(findGoodRate(search, flow, slopeScale), 0.1, 0.7)
  if (!found) return around(lowestEnding(attempts) ?? 0.1, 'noneConverges')
  const small = yield* within(findSmallRate(search, found), 0.7, 0.85)
  const large = yield* within(findLargeRate(search, found), 0.85, 1)
  return { small, good: found.rate, large, finding: 'converges' }
}

/** The rate that got lowest without diverging. */
function lowestEnding(attempts: readonly Attempt[]): number | undefined {
  const kept = attempts.filter(({ ending }) => ending.stop.kind === 'maxSteps')
  return kept.toSorted((a, b) => a.ending.f - b.ending.f)[0]?.rate
}

/** Three rates that differ, where nothing is known to converge. */
function around(rate: number, finding: RateSuggestion['finding']): RateSuggestion {
  const middle = moderate(rate)
  const good = pleasantBetween(middle / 2.5, middle, [1, 2, 5]).at(-1)!
  const [small] = smallRates(good)
  const [large] = pleasantBetween(10 * good, 20 * good, [1, 2, 5])
  return { small: small!, good, large: large!, finding }
}
