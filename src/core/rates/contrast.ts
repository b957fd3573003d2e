import { descend } from '../descent/descend'
import { norm } from '../records/norm'
import { pleasantBetween, pleasantOr, type Some } from '../records/pleasant'
import { type Task, within } from '../records/task'
import type { Trajectory } from '../records/trajectory'
import type { Verdict } from '../records/verdict'
import { Slice } from '../slice'
import { Endings } from '../survey/ending'
import type { Ends } from '../verdict/ends'
import { judge, judgeEnds } from '../verdict/verdict'
import { type Flow, followFlow } from './flow'
import type { GoodRate } from './good'
import { runAt, type Search } from './search'

/** Factor by which the small rate is smaller than the good one, at least. */
const smallness = 30

/** Share of the steps allowed after which a run that diverges is still seen to do nothing else. */
const soon = 0.1

/** Rates too small by far: at most a thirtieth of `good`, the greatest first. */
export function smallRates(good: number): Some<number> {
  const most = good / smallness
  const [greatest = most, ...rest] = pleasantBetween(most / 1e6, most, [1, 2, 5]).toReversed()
  return [greatest, ...rest]
}

/** Rates too large, from one and a half times `good`. */
function largeRates(good: number): Some<number> {
  const mantissas = [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8]
  return pleasantOr(2 * good, 1.5 * good, 100 * good, mantissas)
}

/** Rates tried where none of those fails. */
function fartherRates(good: number): readonly number[] {
  return pleasantBetween(200 * good, 1e6 * good, [1])
}

/** The greatest small rate that is still crawling at the last step, with half of the distance to go at least. */
export function* findSmallRate(
  search: Search,
  { rate, basin }: GoodRate,
  flow: Flow,
): Task<number> {
  const { objective, start, rule } = search
  const rates = smallRates(rate)
  const across = norm(start[0] - basin.at[0], start[1] - basin.at[1])
  for (const [index, small] of rates.entries()) {
    if (basin === flow.basin && comesNear(small, flow, rule.maxSteps)) continue
    const [from, to] = [index / rates.length, (index + 1) / rates.length]
    const ends = yield* within(descendToEnds(search, small), from, to)
    const { x, y } = ends.last
    if (!(norm(x - basin.at[0], y - basin.at[1]) >= across / 2)) continue
    if (judgeEnds(ends, objective, rule).verdict.kind === 'crawling') return small
  }
  return rates.at(-1) ?? rates[0]
}

/**
 * Whether a rate passes half of the way to the basin beyond doubt, which need not be tried where a step costs that of
 * ten thousand rows: its steps are so short that they follow the flow, and are enough to follow it for twice as long.
 */
function comesNear(rate: number, { steepest, halfway }: Flow, maxSteps: number): boolean {
  return rate * steepest <= 0.5 && rate * maxSteps >= 2 * halfway
}

/**
 * The least large rate that visibly fails. One up to twice as large is preferred when it soon diverges, which nobody has to be
 * told to see, and else when it fails around the minimum that the good rate finds, for then the failure is seen to be the rate's.
 */
export function* findLargeRate(search: Search, { rate, basin }: GoodRate): Task<number> {
  const near = largeRates(rate)
  const soonest = soon * search.rule.maxSteps
  const rates = [...near, ...fartherRates(rate)]
  let first: number | null = null
  let around: number | null = null
  for (const [index, large] of rates.entries()) {
    if (first !== null && large > 2 * first) break
    const [from, to] = [index / rates.length, (index + 1) / rates.length]
    // With one that fails around the same minimum, of the rest those matter alone that diverge soon.
    const isFound = first !== null && around !== null
    const maxSteps = isFound ? Math.max(1, Math.floor(soonest)) : search.rule.maxSteps
    const rule = { ...search.rule, maxSteps }
    const descent = descendFully({ ...search, rule }, large)
    const { trajectory, verdict } = yield* within(descent, from, to)
    if (isFound && verdict.kind !== 'diverged') continue
    if (!visiblyFails(trajectory, verdict, basin.at)) continue
    if (verdict.kind === 'diverged' && trajectory.stop.step <= soonest) return large
    first ??= large
    if (around !== null) continue
    const isAround = yield* within(failsAround(search, trajectory, verdict, basin.at), to, to)
    if (isAround) around = large
  }
  return around ?? first ?? near.at(-1) ?? near[0]
}

function* descendFully(
  { objective, start, rule }: Search,
  rate: number,
): Task<{ trajectory: Trajectory; verdict: Verdict }> {
  const run = runAt(rate)
  const trajectory = yield* descend(objective, run, start, rule)
  return { trajectory, verdict: judge(trajectory, objective, run, rule) }
}

/** Without storing the iterates. */
function* descendToEnds({ objective, start, rule }: Search, rate: number): Task<Ends> {
  const endings = new Endings(objective, runAt(rate), rule)
  endings.begin(start, rate)
  const slice = new Slice()
  while (!endings.advance(slice.stretch)) {
    if (!slice.isOver(slice.stretch)) continue
    yield endings.step / rule.maxSteps
    slice.begin()
  }
  return endings.ends()
}

type Place = readonly [x: number, y: number]

function visiblyFails({ x, y }: Trajectory, verdict: Verdict, at: Place): boolean {
  switch (verdict.kind) {
    case 'diverged':
    case 'leftDomain':
    case 'overshot':
    case 'growing':
      return true
    case 'oscillating':
    case 'leaping': {
      const across = norm(x[0]! - at[0], y[0]! - at[1])
      let farthest = 0
      for (let t = Math.floor(0.8 * x.length); t < x.length; t++) {
        farthest = Math.max(farthest, norm(x[t]! - at[0], y[t]! - at[1]))
      }
      return farthest >= 0.05 * across
    }
    // Where the flow runs off as well, the rate is not to blame, and the others do not fail, or not visibly.
    case 'runsOffDownhill':
    case 'converged':
    case 'onValleyFloor':
    case 'belowThreshold':
    case 'atSaddle':
    case 'atMaximum':
    case 'flat':
    case 'stoppedEarly':
    case 'standsStill':
    case 'unsettled':
    case 'inNoiseBall':
    case 'crawling':
      return false
    default:
      return verdict satisfies never
  }
}

/** Whether the lowest of the last fifth of the iterates lies in the basin of `at`. */
function* failsAround(
  { objective, rule }: Search,
  { x, y, f }: Trajectory,
  verdict: Verdict,
  at: Place,
): Task<boolean> {
  if (verdict.kind !== 'oscillating') return false
  let lowest = Math.floor(0.8 * x.length)
  for (let t = lowest; t < x.length; t++) if (f[t]! < f[lowest]!) lowest = t
  const { basin } = yield* followFlow(objective, [x[lowest]!, y[lowest]!], rule.gradient)
  const across = norm(x[0]! - at[0], y[0]! - at[1])
  return basin !== null && norm(basin.at[0] - at[0], basin.at[1] - at[1]) <= 1e-2 * across
}
