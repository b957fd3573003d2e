import { criticalPoint, eigenvalues } from '../curvature/curvature'
import { descendToEnd } from '../descent/descend'
import type { Ending } from '../descent/runner'
import { diagonal } from '../descent/stopping'
import type { Objective } from '../objective'
import type { Point, Run, StoppingRule } from '../records/experiment'
import { norm } from '../records/norm'
import { sliceMilliseconds, type Task } from '../records/task'
import { isWithinReach, reach } from '../verdict/minima'
import type { Basin } from './flow'

/** What learning rates are tried on. */
export interface Search {
  readonly objective: Objective
  readonly start: Point
  /** Only the gradient and the number of steps are tested: a rate that stops for less has not converged. */
  readonly rule: StoppingRule
}

/** What came of one rate. */
export interface Attempt {
  readonly rate: number
  readonly ending: Ending
}

export function runAt(rate: number): Run {
  return { method: 'gd', learningRate: rate, hyperparameters: {} }
}

/** In the order of `rates`, until `enough`. */
export function* attemptAll(
  search: Search,
  rates: readonly number[],
  maxSteps: number,
  enough: (attempts: readonly Attempt[]) => boolean = () => false,
): Task<readonly Attempt[]> {
  const attempts: Attempt[] = []
  const rule = { ...search.rule, maxSteps }
  let sliceEnd = Date.now() + sliceMilliseconds
  for (const rate of rates) {
    if (enough(attempts)) break
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

/** The minimum in which an attempt converged; null when it did not. */
export function basinOf({ objective }: Search, { ending }: Attempt): Basin | null {
  if (ending.stop.kind !== 'gradientNorm') return null
  const derivatives = new Float64Array(5)
  objective.f.hessian(ending.x, ending.y, derivatives)
  const curvature = eigenvalues(derivatives[2]!, derivatives[3]!, derivatives[4]!)
  if (criticalPoint(curvature, 0) !== 'minimum') return null
  const flatness = norm(ending.dfdx, ending.dfdy)
  if (!isWithinReach(flatness, curvature[0], diagonal(objective.domain))) return null
  return { at: [ending.x, ending.y], curvature }
}

/** The steps an attempt took to converge in this basin; infinite when it did not. */
export function stepsInto(basin: Basin, search: Search, { ending }: Attempt): number {
  if (ending.stop.kind !== 'gradientNorm') return Infinity
  const flatness = norm(ending.dfdx, ending.dfdy)
  const distance = norm(ending.x - basin.at[0], ending.y - basin.at[1])
  const within = reach(flatness, basin.curvature[0], diagonal(search.objective.domain))
  return distance <= within ? ending.stop.step : Infinity
}
