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
    const rates = ratesWorthTrying(flow, slope, limit)
    const [from, to] = [(0.7 * pass) / limits.length, (0.7 * (pass + 1)) / limits.length]
    attempts = yield* within(attemptInTurn(search, flow, rates, limit, true), from, to)
    if (!attempts.some((attempt) => reaches(flow.basin, search, attempt))) continue
    const found = yield* within(bestOf(search, flow, attempts), 0.7, 0.8)
    if (found) return { found, attempts }
    // The fastest was so by chance: those given up beside it count.
    attempts = yield* within(attemptInTurn(search, flow, rates, limit, false), 0.8, 0.9)
    break
  }
  return { found: yield* within(bestOf(search, flow, attempts), 0.9, 1), attempts }
}

/**
 * Attempts at rates from the greatest down, until they have become too small.
 *
 * @param gives up those that take much longer than the fastest so far, whose cost may be that of ten thousand rows a step
 */
function attemptInTurn(
  search: Search,
  flow: Flow,
  rates: readonly number[],
  limit: number,
  gives: boolean,
): Task<readonly Attempt[]> {
  let fastest: Timed | null = null
  const heed = (attempts: readonly Attempt[]) => {
    const latest = attempts.at(-1)
    if (!gives || !latest || !flow.basin) return
    const steps = stepsInto(flow.basin, search, latest)
    if (steps < (fastest?.[1] ?? Infinity)) fastest = [latest.rate, steps]
  }
  return attemptAll(
    search,
    rates,
    () => (fastest ? Math.min(limit, longEnough(fastest[1])) : limit),
    (attempts) => {
      heed(attempts)
      return pastTheFast(search, flow, attempts, limit, fastest)
    },
  )
}

/** Steps after which an attempt has taken too long to be compared with one that took so many. */
function longEnough(steps: number): number {
  return much * steps + 10
}

/** Times as many steps that are too many. */
const much = 3

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
function pastTheFast(
  search: Search,
  { basin }: Flow,
  attempts: readonly Attempt[],
  limit: number,
  fastest: Timed | null,
): boolean {
  const few = 5
  const latest = attempts.slice(-few)
  const isSlow = ({ rate, ending: { stop } }: Attempt) =>
    stop.kind === 'maxSteps' &&
    (stop.step >= limit || (fastest !== null && rate * much <= fastest[0]))
  return (
    latest.length === few &&
    latest.every(isSlow) &&
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
  const limit = Math.min(search.rule.maxSteps, longEnough(steps))
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
