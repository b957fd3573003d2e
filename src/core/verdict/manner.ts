import { diagonal } from '../descent/stopping'
import type { Objective } from '../objective'
import type { Point } from '../records/experiment'
import { norm } from '../records/norm'
import type { Trajectory } from '../records/trajectory'
import type { Verdict } from '../records/verdict'
import { lastFifth, type Unfinished } from './ends'
import type { Late } from './late'
import { lossRange } from './loss-range'
import { risesAtLast, swingsLess, trendOf } from './trend'
import { isBalanced } from './weight-decay'

/**
 * The manner in which a run that was left unfinished moved: what its verdict does not tell, and the page and the data file
 * do.
 */
export type Manner =
  /** No step changed **w**. */
  | { readonly kind: 'neverMoves' }
  /** A run at rest: from step `since` on no step changed **w**. */
  | { readonly kind: 'atRest'; readonly since: number }
  /** The steps that are left, by its schedule, add up to next to nothing; the last one had this length. */
  | { readonly kind: 'runsOut'; readonly lastStep: number }
  /** The decay of the weights takes back what the gradient gives. */
  | { readonly kind: 'balances' }
  /** All steps together, from step `since` on, lead `reach` far at most, too little to change f. */
  | { readonly kind: 'hardlyMoves'; readonly since: number; readonly reach: number }
  /** f falls, and its slope becomes less, does not, or grows. */
  | { readonly kind: 'falls'; readonly slope: 'eases' | 'doesNotEase' | 'growsSteeper' }
  /** Most steps reverse the one before, yet it settles. */
  | { readonly kind: 'zigzags' }
  /** f goes up and down in swings that become smaller. */
  | { readonly kind: 'swings' }
  /** f rises, while the steps become shorter: what is left of a swing, or of a decay of the weights, lifts it. */
  | { readonly kind: 'slows' }
  /** f rises and its slope falls, as on the way to a saddle. */
  | { readonly kind: 'climbs' }
  | { readonly kind: 'rises' }
  /** A run that repeats after `period` steps. */
  | {
      readonly kind: 'cycles'
      readonly period: number
      readonly low: number
      readonly high: number
    }
  | { readonly kind: 'wanders'; readonly low: number; readonly high: number }
  /**
   * A run that moves by chance about `centre`, the mean of the last fifth of the iterates, from which they are `radius`
   * away, root mean square.
   */
  | {
      readonly kind: 'scatters'
      readonly centre: Point
      readonly radius: number
      readonly low: number
      readonly high: number
    }

/** Null of a run that was not left unfinished. */
export function mannerOf(
  trajectory: Trajectory,
  unfinished: Unfinished | null,
  verdict: Verdict,
  objective: Objective,
): Manner | null {
  if (!unfinished) return null
  const { kind } = verdict
  switch (kind) {
    case 'standsStill':
      return stillness(trajectory, unfinished)
    case 'crawling':
      return verdict.zigzagging ? { kind: 'zigzags' } : crawl(trajectory, unfinished, objective)
    case 'growing':
      return trendOf(unfinished.late, unfinished.learningRate) === 'climbs'
        ? { kind: 'climbs' }
        : { kind: 'rises' }
    case 'inNoiseBall':
      return scatter(trajectory)
    case 'oscillating':
    case 'unsettled':
    case 'leaping':
      return oscillation(trajectory, unfinished.late)
    case 'converged':
    case 'onValleyFloor':
    case 'belowThreshold':
    case 'atSaddle':
    case 'atMaximum':
    case 'flat':
    case 'runsOffDownhill':
    case 'overshot':
    case 'diverged':
    case 'leftDomain':
    case 'stoppedEarly':
      return null
    default:
      return kind satisfies never
  }
}

function scatter({ x, y, f }: Trajectory): Manner {
  const from = x.length - lastFifth(x.length)
  const centre: Point = [meanFrom(x, from), meanFrom(y, from)]
  let square = 0
  for (let t = from; t < x.length; t++)
    square += ((x[t]! - centre[0]) ** 2 + (y[t]! - centre[1]) ** 2) / (x.length - from)
  const [low, high] = lossRange(f).late
  return { kind: 'scatters', centre, radius: Math.sqrt(square), low, high }
}

function meanFrom(column: Float64Array, from: number): number {
  let mean = 0
  for (let t = from; t < column.length; t++) mean += column[t]! / (column.length - from)
  return mean
}

function stillness(trajectory: Trajectory, unfinished: Unfinished): Manner {
  const { late, lastStep } = unfinished
  const last = { x: trajectory.x.at(-1)!, y: trajectory.y.at(-1)! }
  if (isBalanced(unfinished, last)) return { kind: 'balances' }
  return late.moves > 0 ? { kind: 'runsOut', lastStep } : rest(trajectory)
}

function rest({ x, y }: Trajectory): Manner {
  const end = x.length - 1
  let since = end
  while (since > 0 && x[since - 1] === x[end] && y[since - 1] === y[end]) since--
  return since === 0 ? { kind: 'neverMoves' } : { kind: 'atRest', since }
}

function crawl(
  trajectory: Trajectory,
  { late, learningRate, isNoisy }: Unfinished,
  objective: Objective,
): Manner {
  if (late.moves === 0) return rest(trajectory)
  const trend = trendOf(late, learningRate)
  switch (trend) {
    case 'none':
    case 'rises':
    case 'climbs':
    case 'reverses':
      return hardlyMoving(trajectory)
    case 'settles':
      return risesAtLast(late) ? { kind: 'slows' } : { kind: 'swings' }
    case 'falls':
      if (!isNoisy && swingsLess(late)) return { kind: 'swings' }
      return { kind: 'falls', slope: slopeOf(trajectory, diagonal(objective.domain)) }
    default:
      return trend satisfies never
  }
}

function oscillation(trajectory: Trajectory, { period }: Late): Manner {
  const [low, high] = lossRange(trajectory.f).late
  return period === null ? { kind: 'wanders', low, high } : { kind: 'cycles', period, low, high }
}

function hardlyMoving({ x, y, f }: Trajectory): Manner {
  let since = f.length - 1
  while (since > 0 && f[since - 1] === f.at(-1)) since--
  let reach = 0
  for (let t = since + 1; t < x.length; t++)
    reach = Math.max(reach, norm(x[t]! - x[since]!, y[t]! - y[since]!))
  return { kind: 'hardlyMoves', since, reach }
}

/**
 * Factor by which a slope has to be steeper than at the start for a run not to be on its way to a
 * minimum.
 */
const steeper = 10
/** A slope that is this share of what it was has hardly become less. */
const asSteep = 0.99

/** A run that has gone farther than `far` is told apart by a slope that does not ease. */
function slopeOf(
  { x, y, dfdx, dfdy }: Trajectory,
  far: number,
): Extract<Manner, { kind: 'falls' }>['slope'] {
  const end = x.length - 1
  const growth = norm(dfdx[end]!, dfdy[end]!) / norm(dfdx[0]!, dfdy[0]!)
  if (growth > steeper) return 'growsSteeper'
  const travelled = norm(x[end]! - x[0]!, y[end]! - y[0]!)
  return travelled > far && growth >= asSteep ? 'doesNotEase' : 'eases'
}
