import { descendToEnd } from '../descent/descend'
import type { Ending } from '../descent/runner'
import { diagonal } from '../descent/stopping'
import type { Objective } from '../objective'
import type { Point, Run, StoppingRule } from '../records/experiment'
import { norm } from '../records/norm'
import { sliceMilliseconds, type Task } from '../records/task'
import { within } from '../verdict/minima'
import { restingPlace } from '../verdict/resting-place'
import { coarseRounding } from '../verdict/rounding'
import type { Basin } from './flow'

/** The objective, start and rule that learning rates are tried on. */
export interface Search {
  readonly objective: Objective
  readonly start: Point
  /**
   * The stopping rule, of which only the gradient and the number of steps are tested: a rate that stops for less has not
   * converged.
   */
  readonly rule: StoppingRule
}

/** An attempt at one rate, and its ending. */
export interface Attempt {
  readonly rate: number
  readonly ending: Ending
}

export function runAt(rate: number): Run {
  return { method: 'gd', learningRate: rate, hyperparameters: {} }
}

/** In the order of `rates`, until `enough`; each for as many steps at most as are `most` after those before it. */
export function* attemptAll(
  search: Search,
  rates: readonly number[],
  most: number | ((attempts: readonly Attempt[]) => number),
  enough: (attempts: readonly Attempt[]) => boolean = () => false,
): Task<readonly Attempt[]> {
  const attempts: Attempt[] = []
  let sliceEnd = Date.now() + sliceMilliseconds
  for (const rate of rates) {
    if (enough(attempts)) break
    const maxSteps = typeof most === 'number' ? most : most(attempts)
    const rule = { ...search.rule, maxSteps }
    const descent = descendToEnd(search.objective, runAt(rate), search.start, rule)
    for (;;) {
      const part = descent.next()
      if (part.done) {
        attempts.push({ rate, ending: part.value })
        break
      }
      yield (attempts.length + part.value) / rates.length
    }
    if (Date.now() >= sliceEnd) {
      yield attempts.length / rates.length
      sliceEnd = Date.now() + sliceMilliseconds
    }
  }
  return attempts
}

const reached = new WeakMap<Ending, Basin | null>()

/** The minimum in which an attempt converged; null when it did not. */
export function basinOf(search: Search, { ending }: Attempt): Basin | null {
  const known = reached.get(ending)
  if (known !== undefined) return known
  const basin = basinReached(search, ending)
  reached.set(ending, basin)
  return basin
}

function basinReached({ objective, start: [x, y] }: Search, ending: Ending): Basin | null {
  if (ending.stop.kind !== 'gradientNorm') return null
  const place = restingPlace(objective, [ending.x, ending.y])
  if (place.kind !== 'minimum' && place.kind !== 'floor') return null
  const { kind, at, spectrum } = place
  const distance = norm(at[0] - ending.x, at[1] - ending.y)
  if (distance > within({ x, y }, ending, diagonal(objective.domain))) return null
  return { kind, at, curvature: spectrum }
}

/** The steps an attempt took to converge in this basin; infinite when it did not. */
export function stepsInto(basin: Basin, search: Search, attempt: Attempt): number {
  const other = basinOf(search, attempt)
  return other && isSame(basin, other, search.objective) ? attempt.ending.stop.step : Infinity
}

/**
 * Whether two basins are the same. Two floors are if they are equally low: nothing else tells one
 * place on a floor from another.
 */
function isSame(a: Basin, b: Basin, objective: Objective): boolean {
  const { f, domain } = objective
  if (a.kind === 'floor' && b.kind === 'floor')
    return (
      Math.abs(f.value(...a.at) - f.value(...b.at)) <= coarseRounding(objective, f.value(...a.at))
    )
  return norm(a.at[0] - b.at[0], a.at[1] - b.at[1]) <= 1e-6 * diagonal(domain)
}
