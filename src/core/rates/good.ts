import { fineMantissas, moderate, pleasantBetween, roughness } from '../records/pleasant'
import { type Task, within } from '../records/task'
import type { Basin, Flow } from './flow'
import { type Attempt, attemptAll, basinOf, type Search, stepsInto } from './search'

export interface GoodRate {
  readonly rate: number
  readonly basin: Basin
}

/** Gradient evaluations one pass may take: about half a second of a polynomial. */
const budget = 2e7
/** Half of the width, as a factor, of the interval of rates that all have to converge. */
const margin = 1.05

/**
 * The good rate among those of the last pass, null where none is, and the attempts at all of them.
 */
export interface GoodRateSearch {
  readonly found: GoodRate | null
  readonly attempts: readonly Attempt[]
}

/**
 * The rate that is best even at its worst: the fewest steps which every rate within ±5 % keeps to, on the way to
 * the minimum that the flow reaches (or, where it reaches none, to the one that the least converging rate does).
 */
export function* findGoodRate(search: Search, flow: Flow, slope: number): Task<GoodRateSearch> {
  const { maxSteps } = search.rule
  const limits = [1e3, 1e4, 1e5].filter((limit) => 5 * limit <= maxSteps)
  limits.push(maxSteps)

  let attempts: readonly Attempt[] = []
  // A rate that converges in few steps is found without descending others to the end; the fewest is what is sought.
  for (const [pass, limit] of limits.entries()) {
    attempts = yield* within(
      attemptAll(search, ratesWorthTrying(flow, slope, limit), limit, (done) =>
        pastTheFast(search, flow, done),
      ),
      (0.7 * pass) / limits.length,
      (0.7 * (pass + 1)) / limits.length,
    )
    if (attempts.some((attempt) => reaches(flow.basin, search, attempt))) break
  }
  return { found: yield* within(bestOf(search, flow, attempts), 0.7, 1), attempts }
}

/** The good one among rates that were tried, if any converged. */
export function* bestOf(
  search: Search,
  flow: Flow,
  attempts: readonly Attempt[],
): Task<GoodRate | null> {
  const basin = targetOf(search, flow, attempts)
  if (!basin) return null
  const timed = attempts.map((tried): Timed => [tried.rate, stepsInto(basin, search, tried)])
  const best = steadiest(timed)
  // A rate that converges while no other close by does is right by chance, or for this very start.
  const isAlone =
    best !== null && Number.isFinite(best[1]) && worstAround(best[0], timed) === Infinity
  return best && !isAlone ? { rate: yield* refine(search, basin, best), basin } : null
}

/**
 * The rates worth trying: above 2/λmax no descent settles in the basin, and below 1/(steps · ‖H‖) it does not get there;
 * downwards, 5 % apart as far as the budget allows.
 */
function ratesWorthTrying({ basin, steepest }: Flow, slope: number, steps: number): number[] {
  const scale = moderate(Math.max(steepest, slope))
  const top = basin ? 2 / moderate(basin.curvature[1]) : 10 / scale
  const bottom = Math.min(top / margin, 1 / (steps * scale))
  // A ratio too small for a double is none from which to take roots.
  const ratio = Math.max(bottom / top, Number.MIN_VALUE)
  const finest = Math.ceil(-Math.log(ratio) / Math.log(margin))
  const count = Math.max(2, Math.min(finest, Math.floor(budget / steps)))
  return Array.from({ length: count }, (_, index) => top * ratio ** ((index + 0.5) / count))
}

/** Whether rates have become too small: steps go as 1/η, so that after a few that ran out of them none is faster. */
function pastTheFast(search: Search, { basin }: Flow, attempts: readonly Attempt[]): boolean {
  const few = 5
  const latest = attempts.slice(-few)
  return (
    latest.length === few &&
    latest.every(({ ending }) => ending.stop.kind === 'maxSteps') &&
    attempts.some((attempt) => reaches(basin, search, attempt))
  )
}

function reaches(basin: Basin | null, search: Search, attempt: Attempt): boolean {
  return basin !== null && stepsInto(basin, search, attempt) < Infinity
}

function targetOf(search: Search, { basin }: Flow, attempts: readonly Attempt[]): Basin | null {
  if (attempts.some((attempt) => reaches(basin, search, attempt))) return basin
  for (const attempt of attempts.toReversed()) {
    const reached = basinOf(search, attempt)
    if (reached) return reached
  }
  return null
}

type Timed = readonly [rate: number, steps: number]

function* refine(search: Search, basin: Basin, [rate, steps]: Timed): Task<number> {
  const around = margin ** 2.5
  const limit = Math.min(search.rule.maxSteps, 3 * steps + 10)
  const all = pleasantBetween(rate / around, rate * around, fineMantissas)
  const every = Math.ceil((all.length * limit) / budget)
  const rates = all.filter((_, index) => index % every === 0)
  const attempts = yield* attemptAll(search, rates, limit)
  const best = steadiest(attempts.map((tried) => [tried.rate, stepsInto(basin, search, tried)]))
  return best && best[1] < Infinity ? best[0] : rate
}

/** Fewest steps at the worst within the margin, then at itself, then the roundest. */
function steadiest(timed: readonly Timed[]): Timed | null {
  const ranked = timed.map((entry) => ({
    entry,
    worst: worstAround(entry[0], timed),
    rough: roughness(entry[0]),
  }))
  ranked.sort(
    (a, b) => ascending(a.worst, b.worst) || ascending(a.entry[1], b.entry[1]) || a.rough - b.rough,
  )
  return ranked[0]?.entry ?? null
}

function worstAround(rate: number, timed: readonly Timed[]): number {
  return Math.max(...timed.filter(([other]) => near(rate, other)).map(([, steps]) => steps))
}

function near(rate: number, other: number): boolean {
  return other <= rate * margin && other >= rate / margin
}

function ascending(a: number, b: number): number {
  return a === b ? 0 : a - b
}
