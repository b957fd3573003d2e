import { Runner } from '../descent/runner'
import type { Objective } from '../objective'
import { columnsFrom } from '../records/columns'
import type { Point, Run } from '../records/experiment'
import { norm } from '../records/norm'
import { escaped, kept, restless, stepless } from '../records/survey/limit-periods'
import { ratesOf } from '../records/survey/request'
import type { Task } from '../records/task'
import { Slice } from '../slice'
import { periodOf } from '../verdict/period'

/**
 * The request of a limit set: where do runs at every rate of a range end up that only differ in it?
 */
export interface LimitSetRequest {
  readonly start: Point
  /** The run whose learning rate is varied: its own does not count. */
  readonly run: Run
  readonly low: number
  readonly high: number
  /** Rates, evenly spaced on a logarithmic scale, both ends included: an integer in [2, 4096]. */
  readonly count: number
  /** An integer from 256 on. */
  readonly steps: number
}

/** The last iterates of a run at each rate. */
export interface LimitSet {
  readonly rates: Float64Array
  /**
   * Number of values that a run at each rate settles into, 1 where it rests; `restless` where none repeats, `stepless` where
   * it ends, `escaped` where none is left.
   */
  readonly periods: Uint8Array
  /** `kept` a rate, one rate after the other; NaN where there are none. */
  readonly x: Float32Array
  readonly y: Float32Array
  readonly f: Float32Array
}

/** Iterates among which a period is looked for: three cycles of 64. */
const watched = 193
/** Rates of the first, coarse picture are so many apart. */
const coarse = 8
/** A run rests where its last iterates are so near to each other, as a share of their size. */
const atRest = 1e-9

/**
 * Coarse first: `onCoarse` gets what is known of every eighth rate, each in the place of its neighbours too.
 *
 * @throws RangeError as `ratesOf` and `Runner` do
 */
export function* limitSet(
  objective: Objective,
  request: LimitSetRequest,
  onCoarse: (first: LimitSet) => void = () => {},
): Task<LimitSet> {
  const { start, run, count, steps } = request
  const rates = ratesOf(request)
  const found = emptyLimitSet(rates)
  const runner = new Runner(objective, run, { gradient: 0, step: 0, loss: 0, maxSteps: steps })
  const columns = columnsFrom(() => new Float64Array(watched), runner.seesEstimate)
  const slice = new Slice()
  let done = 0

  function* descendAt(index: number): Task<void> {
    runner.start(...start, rates[index])
    const origin = steps - watched + 1
    for (let ended = false; !ended; ) {
      const before = runner.step
      // The last iterates alone are recorded.
      ended =
        before < origin
          ? runner.advance(Math.min(slice.stretch, origin - before))
          : runner.advance(watched, columns, origin)
      if (slice.isOver(Math.max(1, runner.step - before))) {
        yield (done + runner.step / steps) / count
        slice.begin()
      }
    }
    done++
    const { stop, x, y, f } = runner.ending
    if (stop.kind === 'maxSteps') keepLast(found, index, columns)
    // A line search that finds nothing lower has come to rest as far as f can tell.
    else if (stop.kind === 'lineSearchFailed') keepOne(found, index, 1, { x, y, f })
    else if (stop.kind === 'singularHessian') keepOne(found, index, stepless, { x, y, f })
    else found.periods[index] = escaped
  }

  for (let index = 0; index < count; index += coarse) yield* descendAt(index)
  onCoarse(spread(found))
  for (let index = 0; index < count; index++) if (index % coarse > 0) yield* descendAt(index)
  return found
}

function emptyLimitSet(rates: Float64Array): LimitSet {
  const places = () => new Float32Array(rates.length * kept).fill(Number.NaN)
  const periods = new Uint8Array(rates.length).fill(escaped)
  return { rates, periods, x: places(), y: places(), f: places() }
}

type Last = Readonly<Record<'x' | 'y' | 'f', Float64Array>>

function keepLast(found: LimitSet, index: number, { x, y, f }: Last): void {
  for (const [to, from] of [
    [found.x, x],
    [found.y, y],
    [found.f, f],
  ] as const)
    for (let i = 0; i < kept; i++) to[index * kept + i] = from[watched - kept + i]!
  found.periods[index] = restsAt(x, y) ? 1 : (periodOf(x, y, watched) ?? restless)
}

function restsAt(x: Float64Array, y: Float64Array): boolean {
  const end = watched - 1
  const tolerance = atRest * Math.max(1, norm(x[end]!, y[end]!))
  for (let t = 0; t < end; t++)
    if (!(norm(x[t]! - x[end]!, y[t]! - y[end]!) <= tolerance)) return false
  return !creeps(x, y)
}

/** Whether steps are all one way and no shorter than they were: too short to be seen, and yet on their way. */
function creeps(x: Float64Array, y: Float64Array): boolean {
  const [middle, end] = [watched >> 1, watched - 1]
  const from = (a: number, b: number) => norm(x[b]! - x[a]!, y[b]! - y[a]!)
  let path = 0
  for (let t = 0; t < end; t++) path += from(t, t + 1)
  return from(0, end) > 0.9 * path && from(middle, end) > 0.5 * from(0, middle)
}

function keepOne(
  found: LimitSet,
  index: number,
  period: number,
  { x, y, f }: Readonly<Record<'x' | 'y' | 'f', number>>,
): void {
  const [from, to] = [index * kept, (index + 1) * kept]
  found.x.fill(x, from, to)
  found.y.fill(y, from, to)
  found.f.fill(f, from, to)
  found.periods[index] = period
}

/** Spreads what is known of every eighth rate over those after it. */
function spread({ rates, periods, x, y, f }: LimitSet): LimitSet {
  const before = (index: number) => index - (index % coarse)
  const spreadPlaces = (values: Float32Array) => {
    const places = new Float32Array(values.length)
    for (let index = 0; index < rates.length; index++) {
      const from = before(index) * kept
      places.set(values.subarray(from, from + kept), index * kept)
    }
    return places
  }
  return {
    rates: rates.slice(),
    periods: periods.map((_, index) => periods[before(index)]!),
    x: spreadPlaces(x),
    y: spreadPlaces(y),
    f: spreadPlaces(f),
  }
}
