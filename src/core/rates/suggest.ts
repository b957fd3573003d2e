import { diagonal } from '../descent/stopping'
import type { Objective } from '../objective'
import type { Point, StoppingRule } from '../records/experiment'
import { norm } from '../records/norm'
import { moderate, pleasantOr } from '../records/pleasant'
import { ratesOf } from '../records/survey/request'
import { type Task, within } from '../records/task'
import { findLargeRate, findSmallRate, smallRates } from './contrast'
import { type Flow, followFlow } from './flow'
import { bestOf, findGoodRate, type GoodRate } from './good'
import { type Attempt, attemptAll, basinOf, type Search } from './search'

/** Three learning rates that tell three different stories from one start. */
export interface RateSuggestion {
  readonly small: number
  readonly good: number
  readonly large: number
  /**
   * Unless it is `converges` the three merely differ: no rate tried converges within the steps allowed, or hardly any, and none of
   * them beside another; or none can leave the start.
   */
  readonly finding:
    | 'converges'
    | 'hardlyAnyConverges'
    | 'noneConverges'
    | 'startNotFinite'
    | 'startStationary'
}

/**
 * Suggests rates for gradient descent. Of `stopping`, the step and loss thresholds do not count, and a gradient threshold
 * of 0 counts as 10⁻⁶. Beyond 100 000 steps rates are tried farther apart than 5 %, so that a search stays within some 10⁸
 * evaluations.
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

  const { found, attempts } = yield* within(findGoodRate(search, flow, slopeScale), 0.1, 0.6)
  if (found) return yield* within(threeStories(search, found, flow), 0.7, 1)

  let guess = around(lowestEnding(attempts) ?? 0.1, 'noneConverges')
  const all = [...attempts]
  for (let round = 0; round < mostRounds; round++) {
    // The rates as the sliders and their tracks will show them have the last word.
    const rates = [guess.small, guess.good, guess.large, ...ratesShown(guess)].sort((a, b) => b - a)
    const [from, to] = [0.6 + (0.25 * round) / mostRounds, 0.6 + (0.25 * (round + 1)) / mostRounds]
    const shown = yield* within(attemptAll(search, rates, mostSteps(rule)), from, to)
    const late = yield* within(bestOf(search, flow, shown), to, to)
    if (late) return yield* within(threeStories(search, late, flow), 0.85, 1)
    all.push(...shown)
    const better = betterMiddle(guess, lowestEnding(shown), flow.basin !== null)
    if (better === null || round === mostRounds - 1) break
    guess = around(better, 'noneConverges')
  }
  const isAny = all.some((attempt) => basinOf(search, attempt) !== null)
  return isAny ? { ...guess, finding: 'hardlyAnyConverges' } : guess
}

/**
 * The rate about which to guess anew, where all that were tried diverge, or one outside of the guess gets lowest; null where the
 * guess is good. Where there is no minimum, the greatest rate gets lowest for ever.
 */
function betterMiddle(
  { small, large }: RateSuggestion,
  lowest: number | undefined,
  hasMinimum: boolean,
): number | null {
  if (lowest === undefined) return small / 100
  return lowest < small || (hasMinimum && lowest > large) ? lowest : null
}

/** Guesses at most. */
const mostRounds = 4

function* threeStories(search: Search, good: GoodRate, flow: Flow): Task<RateSuggestion> {
  const small = yield* within(findSmallRate(search, good, flow), 0, 0.5)
  const large = yield* within(findLargeRate(search, good), 0.5, 1)
  return { small, good: good.rate, large, finding: 'converges' }
}

/** The rates of the tracks below sliders from a tenth of the least to ten times the greatest. */
function ratesShown({ small, large }: RateSuggestion): Iterable<number> {
  return ratesOf({ low: small / 10, high: 10 * large, count: tracked })
}

const tracked = 256

/** Steps that a track follows each rate for at most. */
function mostSteps({ maxSteps }: StoppingRule): number {
  return Math.min(maxSteps, 500_000)
}

/** The rate that got lowest without diverging. */
function lowestEnding(attempts: readonly Attempt[]): number | undefined {
  const kept = attempts.filter(({ ending }) => ending.stop.kind === 'maxSteps')
  return kept.toSorted((a, b) => a.ending.f - b.ending.f)[0]?.rate
}

/** Three rates that differ, where nothing is known to converge. */
function around(rate: number, finding: RateSuggestion['finding']): RateSuggestion {
  const middle = moderate(rate)
  const good = pleasantOr(middle, middle / 2.5, middle, [1, 2, 5]).at(-1) ?? middle
  const [small] = smallRates(good)
  // Somewhat less than ten times, which rounding may put above the pleasant number that it is.
  const [large] = pleasantOr(10 * good, 9 * good, 20 * good, [1, 2, 5])
  return { small, good, large, finding }
}
