import { type LocalCurvature, localCurvature } from '../curvature/local-curvature'
import { diagonal } from '../descent/stopping'
import type { Objective } from '../objective'
import { followFlow } from '../rates/flow'
import type { Point, StoppingRule } from '../records/experiment'
import { norm } from '../records/norm'
import type { Task } from '../records/task'
import type { Trajectory } from '../records/trajectory'
import type { Verdict } from '../records/verdict'
import { lastFifth } from './ends'
import { clearOfZero } from './resting-place'

/**
 * The minimum at which a run ended, around which it oscillates, or to which gradient descent in tiny steps would lead: from
 * where a run was left crawling, or from the start of one that diverged. Null where there is none, or none at which H is
 * positive definite. The minimum of a formula in one variable is one along that, and its eigenvalues are both f″.
 */
export function* minimumOfRun(
  { x, y }: Trajectory,
  verdict: Verdict,
  /** The end of a run that converged. */
  end: Point | null,
  objective: Objective,
  stopping: StoppingRule,
): Task<LocalCurvature | null> {
  const [first, last] = [0, -1].map(
    (at): Point => [x.at(at) ?? Number.NaN, y.at(at) ?? Number.NaN],
  ) as [Point, Point]
  switch (verdict.kind) {
    case 'converged':
      return end && minimumAt(end, objective)
    case 'crawling':
      return yield* minimumBelow(last, objective, stopping)
    case 'inNoiseBall':
    case 'oscillating':
    case 'unsettled':
    case 'growing':
      return yield* minimumCircled(x, y, objective, stopping)
    case 'overshot':
    case 'diverged':
      return yield* minimumBelow(first, objective, stopping)
    case 'onValleyFloor':
      return hasOneVariable(objective) ? yield* minimumBelow(last, objective, stopping) : null
    case 'atSaddle':
    case 'atMaximum':
    case 'belowThreshold':
    case 'flat':
    case 'runsOffDownhill':
    case 'leftDomain':
    case 'stoppedEarly':
    case 'standsStill':
    case 'leaping':
      return null
    default:
      return verdict satisfies never
  }
}

/**
 * The curvature of f at a minimum; null where it is as flat as x⁴, so that the curvature vanishes.
 */
function minimumAt(at: Point, objective: Objective): LocalCurvature | null {
  const there = localCurvature(objective.f, at)
  if (there && hasOneVariable(objective)) return alongOnly(there, objective)
  if (there?.kind !== 'minimum') return null
  return there.eigenvalues[0] > clearOfZero(objective, at, there.f, there.eigenvalues)
    ? there
    : null
}

/** Whether its formula names one variable alone: along the other f never changes, and its minima are floors. */
function hasOneVariable({ only }: Objective): boolean {
  return typeof only === 'number'
}

/** A minimum of f as a function of its only variable, in which it has one curvature: f″. */
function alongOnly(there: LocalCurvature, objective: Objective): LocalCurvature | null {
  const curvature = there.hessian[objective.only === 0 ? 0 : 2]
  if (!(curvature > clearOfZero(objective, there.at, there.f, there.eigenvalues))) return null
  return {
    ...there,
    eigenvalues: [curvature, curvature],
    conditionNumber: 1,
    kind: 'minimum',
  }
}

/** A gradient that Newton's method can be left to make zero. */
const flatEnough = 1e-6

function* minimumBelow(
  place: Point,
  objective: Objective,
  { gradient }: StoppingRule,
): Task<LocalCurvature | null> {
  const { basin } = yield* followFlow(objective, place, Math.max(gradient, flatEnough))
  const isMinimum = basin?.kind === 'minimum' || (basin !== null && hasOneVariable(objective))
  return isMinimum ? minimumAt(basin.at, objective) : null
}

interface Candidate {
  readonly minimum: LocalCurvature
  votes: number
}

/** Number of the last iterates that are asked where they lie. */
const asked = 16

/**
 * The minimum in whose basin most of the last fifth of the iterates lie, if it is among them: no farther from their mean than
 * they are themselves.
 */
function* minimumCircled(
  x: Float64Array,
  y: Float64Array,
  objective: Objective,
  stopping: StoppingRule,
): Task<LocalCurvature | null> {
  const late = lastFifth(x.length)
  const from = x.length - late
  const [meanX, meanY] = [mean(x, from), mean(y, from)]
  let farthest = 0
  for (let t = from; t < x.length; t++)
    farthest = Math.max(farthest, norm(x[t]! - meanX, y[t]! - meanY))

  const count = Math.min(asked, late)
  const same = 1e-6 * diagonal(objective.domain)
  const found: Candidate[] = []
  let most: Candidate | null = null
  for (let k = 0; k < count; k++) {
    const votes = most?.votes ?? 0
    const isDecided = votes > count / 2 || votes + count - k <= count / 2
    if (isDecided) break
    // The iterates are asked from the last one backwards, and not in even strides, which might keep
    // pace with a cycle.
    const t = x.length - 1 - Math.floor(((k + fractionOf(k)) * late) / count)
    const minimum = yield* minimumBelow([x[t]!, y[t]!], objective, stopping)
    if (!minimum) continue
    const isSame = ({ minimum: { at } }: Candidate) => distance(at, minimum.at) <= same
    const candidate: Candidate = found.find(isSame) ?? { minimum, votes: 0 }
    if (candidate.votes++ === 0) found.push(candidate)
    if (!most || candidate.votes > most.votes) most = candidate
  }
  if (!most || most.votes <= count / 2) return null
  const isAmong = distance(most.minimum.at, [meanX, meanY]) <= farthest + same
  return isAmong ? most.minimum : null
}

/** In [0, 1), evenly spread and without a period: the multiples of the golden ratio. */
function fractionOf(k: number): number {
  return (0.6180339887498949 * k) % 1
}

function distance(a: Point, b: Point): number {
  return norm(a[0] - b[0], a[1] - b[1])
}

function mean(column: Float64Array, from: number): number {
  let average = 0
  for (let t = from; t < column.length; t++) average += (column[t]! - average) / (t - from + 1)
  return average
}
