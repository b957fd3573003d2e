import { diagonal } from '../descent/stopping'
import { findMethod } from '../methods/registry'
import type { Objective } from '../objective'
import type { Point, Run, StoppingRule } from '../records/experiment'
import { norm } from '../records/norm'
import { isConstant } from '../records/schedule'
import type { Trajectory } from '../records/trajectory'
import type { Verdict } from '../records/verdict'
import { type Ends, endsOf, type Iterate } from './ends'
import type { Late } from './late'
import { leapOf } from './leap'
import { leaving } from './leaving'
import { nearest, within } from './minima'
import { isConvex, type RestingPlace, restingPlace } from './resting-place'
import { destinationOf, fallsBeyondMeasure } from './running-off'
import { hasRunOut } from './running-out'
import { isPassing, isStationary } from './stationary'
import { type Trend, trendOf } from './trend'
import { isBalanced } from './weight-decay'

/** A verdict, and the minimum in which the descent ended where it is one: to all its digits. */
export interface Judgement {
  readonly verdict: Verdict
  readonly at: Point | null
}

/** A gradient that counts as zero when a descent has stopped for another reason. */
const flatEnough = 1e-6
/** A step that is nothing beside the domain, as a share of its diagonal. */
const restful = 1e-12

/** Total: every trajectory has a verdict. `run` and `stopping` are those it was made with. */
export function judge(
  trajectory: Trajectory,
  objective: Objective,
  run: Run,
  stopping: StoppingRule,
): Verdict {
  return judgeEnds(endsOf(trajectory, objective, run), objective, stopping).verdict
}

/** Judges as `judge` does, by what decides it alone. */
export function judgeEnds(ends: Ends, objective: Objective, stopping: StoppingRule): Judgement {
  const { kind } = ends.stop
  switch (kind) {
    case 'gradientNorm':
      return judgeStationary(ends, objective)
    case 'diverged':
      return judgeFarAway(ends, objective, stopping)
    case 'notFinite':
      return nowhere(judgeNotFinite(ends, objective))
    case 'stepSize':
    case 'lossChange':
    case 'lineSearchFailed':
    case 'singularHessian':
      return slope(ends.last) <= Math.max(stopping.gradient, flatEnough)
        ? judgeStationary(ends, objective)
        : nowhere('stoppedEarly')
    case 'maxSteps':
      return judgeUnfinished(ends, objective, stopping)
    default:
      return kind satisfies never
  }
}

type Plain = Exclude<
  Verdict['kind'],
  'converged' | 'onValleyFloor' | 'belowThreshold' | 'flat' | 'crawling' | 'leaping'
>

function nowhere(kind: Plain): Judgement {
  return { verdict: { kind }, at: null }
}

function judgeStationary(ends: Ends, objective: Objective): Judgement {
  return judgePlace(restingPlace(objective, [ends.last.x, ends.last.y]), ends, objective)
}

function judgePlace(place: RestingPlace, { first, last }: Ends, objective: Objective): Judgement {
  const { kind } = place
  if (kind === 'none') return { verdict: { kind: 'flat', why: place.why }, at: null }
  const { at } = place
  const distance = norm(at[0] - last.x, at[1] - last.y)
  const isHere = distance <= within(first, last, diagonal(objective.domain))
  switch (kind) {
    case 'minimum':
      return isHere
        ? { verdict: { kind: 'converged', ...rank(objective, at) }, at }
        : { verdict: { kind: 'belowThreshold', minimum: at, distance }, at: null }
    case 'floor':
      return {
        verdict: isHere
          ? { kind: 'onValleyFloor', convex: isConvex(objective) }
          : { kind: 'belowThreshold', minimum: at, distance },
        at: null,
      }
    case 'saddle':
    case 'maximum':
      if (!isHere) return { verdict: { kind: 'flat', why: 'sloping' }, at: null }
      return nowhere(kind === 'saddle' ? 'atSaddle' : 'atMaximum')
    default:
      return kind satisfies never
  }
}

type Rank = Pick<Extract<Verdict, { kind: 'converged' }>, 'minimum' | 'lowestCount'>

function rank(objective: Objective, at: Point): Rank {
  const { f, domain, globalMinima } = objective
  const lowestCount = globalMinima.length
  const lowest = globalMinima[0]
  // A strict minimum of a convex f is its only one.
  if (!lowest)
    return isConvex(objective)
      ? { minimum: 'lowest', lowestCount: 1 }
      : { minimum: 'unknown', lowestCount }
  if (nearest(globalMinima, ...at, 1e-6 * diagonal(domain)))
    return { minimum: lowestCount === 1 ? 'lowest' : 'oneOfSeveral', lowestCount }
  return { minimum: f.value(...at) > lowest.f ? 'localOnly' : 'unknown', lowestCount }
}

/** The verdict on a descent that fell beyond measure. */
function judgeFall(first: Iterate, objective: Objective): Plain {
  const to = destinationOf(objective, [first.x, first.y])
  switch (to) {
    case 'runsOff':
      return 'runsOffDownhill'
    case 'settles':
      return 'overshot'
    case 'settlesBeyond':
    case 'unknown':
      return 'diverged'
    default:
      return to satisfies never
  }
}

/**
 * The verdict on a descent that left the radius of divergence. A minimum may lie beyond that: who comes to it has converged, and
 * who is lower than at the start is on the way.
 */
function judgeFarAway(ends: Ends, objective: Objective, stopping: StoppingRule): Judgement {
  const { first, last } = ends
  if (slope(last) <= stopping.gradient) {
    const judgement = judgeStationary(ends, objective)
    if (judgement.verdict.kind === 'converged') return judgement
  }
  if (last.f < first.f && destinationOf(objective, [first.x, first.y]) === 'settlesBeyond')
    return { verdict: { kind: 'crawling', zigzagging: false }, at: null }
  return nowhere(
    fallsBeyondMeasure(first, last, objective) ? judgeFall(first, objective) : 'diverged',
  )
}

function judgeNotFinite({ first, last, rejected }: Ends, objective: Objective): Plain {
  if (!rejected) return 'leftDomain'
  const cause = leaving([last.x, last.y], rejected, objective.f, objective.domain)
  switch (cause) {
    case 'overflowDownhill':
      return judgeFall(first, objective)
    case 'overflow':
      return 'diverged'
    case 'leftDomain':
      return 'leftDomain'
    default:
      return cause satisfies never
  }
}

function judgeUnfinished(ends: Ends, objective: Objective, stopping: StoppingRule): Judgement {
  const { last } = ends
  const { late, lastStep, learningRate } = ends.unfinished!
  const balanced = isBalanced(ends.unfinished!, last)
  const isStill = balanced || late.moves === 0 || hasRunOut(ends)
  if (isStill || lastStep <= restful * diagonal(objective.domain)) {
    const place = restingPlace(objective, [last.x, last.y])
    const isNear =
      (place.kind === 'minimum' || place.kind === 'floor') &&
      norm(place.at[0] - last.x, place.at[1] - last.y) <=
        within(last, last, diagonal(objective.domain))
    if (isNear || slope(last) <= Math.max(stopping.gradient, flatEnough))
      return judgePlace(place, ends, objective)
    if (isStill)
      return !balanced && willMove(ends)
        ? { verdict: { kind: 'crawling', zigzagging: false }, at: null }
        : nowhere('standsStill')
  }
  const { reversals, steps, falls, rises } = late
  const zigzagging = reversals > steps / 2
  const trend = trendOf(late, learningRate)
  if (ends.unfinished!.isNoisy) return judgeNoisy(trend)
  switch (trend) {
    case 'falls':
    case 'settles':
      return { verdict: { kind: 'crawling', zigzagging }, at: null }
    case 'climbs':
      return nowhere('growing')
    case 'rises':
      return leapingOr('growing', late, objective)
    case 'reverses':
      return isPassing(ends.unfinished!)
        ? { verdict: { kind: 'crawling', zigzagging }, at: null }
        : leapingOr('oscillating', late, objective)
    case 'none':
      // All in one direction.
      if (falls === 0 && rises === 0 && !zigzagging && isTooShortToTell(last, lastStep))
        return { verdict: { kind: 'crawling', zigzagging: false }, at: null }
      return leapingOr(
        isStationary(ends.unfinished!) ? 'oscillating' : 'unsettled',
        late,
        objective,
      )
    default:
      return trend satisfies never
  }
}

/**
 * The verdict on a run with noise. Going up and down by chance it neither oscillates nor zigzags: it is on its way, or has
 * come as near as the noise lets it.
 */
function judgeNoisy(trend: Trend): Judgement {
  switch (trend) {
    case 'falls':
      return { verdict: { kind: 'crawling', zigzagging: false }, at: null }
    case 'rises':
      return nowhere('growing')
    // Noise that a schedule lets fade is a ball that shrinks.
    case 'settles':
    case 'climbs':
    case 'reverses':
    case 'none':
      return nowhere('inNoiseBall')
    default:
      return trend satisfies never
  }
}

/** Whether the steps are too small only for as long as a slope is remembered that was immense: while it fades, they grow. */
function willMove({ first, last, unfinished }: Ends): boolean {
  const { method, schedule } = unfinished!
  const forgets = findMethod(method)?.memory !== undefined
  return (
    forgets &&
    (!schedule || isConstant(schedule)) &&
    slope(last) > 0 &&
    slope(first) ** 2 < Infinity
  )
}

/** No rate makes f rise, or keeps it from falling, where what lies between two iterates is no slope. */
function leapingOr(
  kind: 'growing' | 'oscillating' | 'unsettled',
  late: Late,
  objective: Objective,
): Judgement {
  const across = leapOf(late, objective)
  return across ? { verdict: { kind: 'leaping', across }, at: null } : nowhere(kind)
}

/** Whether the slope of f along a step comes to no more than the rounding of f. */
function isTooShortToTell(last: Iterate, step: number): boolean {
  return slope(last) * step <= 4 * Number.EPSILON * Math.abs(last.f)
}

function slope({ dfdx, dfdy }: Iterate): number {
  return norm(dfdx, dfdy)
}
