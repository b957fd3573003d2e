import { diagonal } from '../descent/stopping'
import { findMethod } from '../methods/registry'
import type { Objective } from '../objective'
import type { StoppingRule } from '../records/experiment'
import { norm } from '../records/norm'
import { isConstant } from '../records/schedule'
import type { Ends, Iterate } from './ends'
import { judgePlace } from './judge-place'
import { isFlat, type Judgement, nowhere, slope } from './judgement'
import type { Late } from './late'
import { leapOf } from './leap'
import { within } from './minima'
import { restingPlace } from './resting-place'
import { hasRunOut } from './running-out'
import { isPassing, isStationary } from './stationary'
import { type Trend, trendOf } from './trend'
import { isBalanced } from './weight-decay'

/** A step that is nothing beside the domain, as a share of its diagonal. */
const restful = 1e-12

/** The verdict on a run that is out of steps. */
export function judgeUnfinished(
  ends: Ends,
  objective: Objective,
  stopping: StoppingRule,
): Judgement {
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
    if (isNear || isFlat(last, stopping)) return judgePlace(place, ends, objective)
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
    slope(last) < slope(first) &&
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
