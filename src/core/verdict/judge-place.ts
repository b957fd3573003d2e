import { diagonal } from '../descent/stopping'
import type { Objective } from '../objective'
import type { Point } from '../records/experiment'
import { norm } from '../records/norm'
import type { Verdict } from '../records/verdict'
import type { Ends } from './ends'
import { type Judgement, nowhere } from './judgement'
import { nearest, within } from './minima'
import { isConvex, type RestingPlace, restingPlace } from './resting-place'

/** The verdict on a run that ended where the gradient is small: by what lies there. */
export function judgeStationary(ends: Ends, objective: Objective): Judgement {
  return judgePlace(restingPlace(objective, [ends.last.x, ends.last.y]), ends, objective)
}

/** The same where it is known what lies there. */
export function judgePlace(
  place: RestingPlace,
  { first, last }: Ends,
  objective: Objective,
): Judgement {
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
