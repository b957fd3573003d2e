import {
  curvatureAlong,
  type LocalCurvature,
  localCurvature,
  risesToSecondOrder,
} from '../curvature/local-curvature'
import { stability } from '../curvature/stability'
import { gradientDescent } from '../methods/gradient-descent'
import type { Stability } from '../methods/method'
import { findMethod } from '../methods/registry'
import type { Objective } from '../objective'
import { hasSeen } from '../records/columns'
import type { Point, Run } from '../records/experiment'
import { norm } from '../records/norm'
import { isConstant } from '../records/schedule'
import type { Trajectory } from '../records/trajectory'
import type { Verdict } from '../records/verdict'
import { lastFifth } from './ends'
import { isQuadratic } from './formula-traits'
import type { Manner } from './manner'
import { type NoiseBall, noiseBall } from './noise-ball'
import { bendsAlike } from './predicted-decay'

/** An η beside the largest that a minimum bears. */
interface BesideLimit {
  readonly learningRate: number
  readonly limit: number
  /** The limit as a formula of λmax, as TeX. */
  readonly tex: string
  /** The minimum. */
  readonly at: Point
}

/**
 * The reason that a run came to its verdict, by how f bends: facts, each of which holds of this very trajectory or, to
 * first order, of the minimum named.
 *
 * - `aboveLimit`: η is above the limit of the minimum that the run circles, or that lies ahead of it. - `beyondLimit`: the
 * run ran off on f that bends alike everywhere, and η is above the limit of its minimum. - `cyclesBelowLimit`: the run
 * repeats though η is below the limit of the minimum that it circles, which holds near it alone. - `separable`: f has no
 * minimum, as the classes of its data can be separated. - `atLimit`: η is the limit, to rounding, of the minimum that the
 * run circles. - `endsAboveLimit`: the run converged although η is not below the limit. - `belowLimit`: the run converged,
 * and η is below the limit. - `slow`: where it heads, a step takes little off the error, least along `direction`. -
 * `plateau`: a step is short, as f is flatter here than it is about the minimum far off. - `tooSteep`: at `step` η ·
 * gᵀHg/‖g‖² is above 2, so that f rises to second order; and it did rise. - `steepStart`: the run diverged from where f
 * bends more than its method bears with this η. - `fromStart`: the run diverged, from where small rates reach the minimum
 * named; `steep` is what else is known. - `noLimit`: the method's own reason why the curvature at the minimum that the run
 * circles sets no limit. - `noiseBall`: the scatter about the minimum as the law predicts it, beside the one that was seen.
 */
export type Explanation =
  | ({ readonly kind: 'aboveLimit'; readonly where: 'circled' | 'ahead' } & BesideLimit)
  | ({
      readonly kind: 'atLimit' | 'endsAboveLimit' | 'beyondLimit' | 'cyclesBelowLimit'
    } & BesideLimit)
  | { readonly kind: 'separable' }
  | ({
      readonly kind: 'belowLimit'
      /**
       * Share of the error that a step leaves at most, in [0, 1); null where it has no such closed
       * form.
       */
      readonly factor: number | null
    } & BesideLimit)
  | {
      readonly kind: 'slow'
      /** Any where f bends alike along all that it bends along. */
      readonly direction: 'flattest' | 'steepest' | 'any'
      /** Share of the error along it that a step leaves, in [0.9, 1). */
      readonly factor: number
      readonly learningRate: number
      /** λmin or λmax. */
      readonly curvature: number
      readonly at: Point
    }
  | Steepness
  | ({ readonly kind: 'fromStart'; readonly steep: Steepness | null } & BesideLimit)
  | {
      readonly kind: 'plateau'
      /** ‖∇f‖ where the run was left. */
      readonly slope: number
      readonly learningRate: number
      /** Distance to the minimum to which gradient descent in tiny steps leads from there. */
      readonly distance: number
    }
  | { readonly kind: 'noLimit'; readonly reason: string }
  | ({ readonly kind: 'noiseBall' } & NoiseBall)

/** The place where f bends more than a run bears. */
type Steepness =
  | {
      readonly kind: 'tooSteep'
      readonly step: number
      /** η of that step. */
      readonly learningRate: number
      /** gᵀHg/‖g‖² there. */
      readonly curvature: number
    }
  | {
      readonly kind: 'steepStart'
      readonly learningRate: number
      readonly limit: number
      readonly tex: string
    }

interface Facts {
  readonly trajectory: Trajectory
  readonly verdict: Verdict
  readonly manner: Manner | null
  /** See `minimumOfRun`. */
  readonly minimum: LocalCurvature | null
  readonly stability: Stability | null
  /** The curvature of f at the last iterate. */
  readonly end: LocalCurvature | null
}

/** Null where the curvature gives no reason, or none that is certain. */
export function explain(facts: Facts, objective: Objective, run: Run): Explanation | null {
  const { trajectory, verdict, stability } = facts
  // The curvature does not explain what a step does by chance, but for how far it scatters.
  if (hasSeen(trajectory)) {
    const ball =
      verdict.kind === 'inNoiseBall' ? noiseBall(trajectory, facts.minimum, objective, run) : null
    return ball && { kind: 'noiseBall', ...ball }
  }
  switch (verdict.kind) {
    case 'converged':
    case 'onValleyFloor':
      return besideLimit(facts, run)
    case 'crawling':
      if (objective.isSeparable) return { kind: 'separable' }
      return plateau(facts, run) ?? besideLimit(facts, run)
    case 'growing':
    case 'oscillating': {
      const late = trajectory.x.length - lastFifth(trajectory.x.length)
      const because = besideLimit(facts, run) ?? tooSteep(trajectory, objective, run, late)
      // One that grows circles no minimum that the reason could be about.
      return because ?? (verdict.kind === 'oscillating' ? noLimit(facts) : null)
    }
    case 'overshot':
    case 'diverged': {
      const beyond = beyondLimit(trajectory, objective, run)
      if (beyond) return beyond
      const onTheWay = tooSteep(trajectory, objective, run, 0)
      const isAbove = stability?.kind === 'limit' && run.learningRate > stability.limit
      // Above the limit of the minimum, that of the start says no more.
      const steep = onTheWay ?? (isAbove ? null : steepStart(trajectory, objective, run))
      return fromStart(facts, run, steep) ?? steep
    }
    case 'flat':
      return objective.isSeparable ? { kind: 'separable' } : null
    case 'unsettled':
      return noLimit(facts)
    case 'leaping':
    case 'atSaddle':
    case 'atMaximum':
    case 'belowThreshold':
    case 'inNoiseBall':
    case 'runsOffDownhill':
    case 'leftDomain':
    case 'stoppedEarly':
    case 'standsStill':
      return null
    default:
      return verdict satisfies never
  }
}

/** Nearer to the limit than this, as a share of it, η cannot be told from it: λmax has as many digits. */
const sameRate = 1e-9

function besideLimit(
  { verdict, manner, minimum, stability, end }: Facts,
  run: Run,
): Explanation | null {
  if (!minimum || stability?.kind !== 'limit' || !hasFixedRate(run)) return null
  const { learningRate } = run
  const { limit, tex } = stability
  const beside = { learningRate, limit, tex, at: minimum.at }
  const side = learningRate / limit - 1
  const isBelow = side < -sameRate
  switch (verdict.kind) {
    case 'converged':
    // A floor has a limit where it is that of a formula in one variable.
    case 'onValleyFloor':
      return isBelow
        ? { kind: 'belowLimit', factor: worst(run, minimum)?.factor ?? null, ...beside }
        : { kind: 'endsAboveLimit', ...beside }
    case 'growing':
    case 'oscillating':
      if (isBelow) return manner?.kind === 'cycles' ? { kind: 'cyclesBelowLimit', ...beside } : null
      return side > sameRate
        ? { kind: 'aboveLimit', where: 'circled', ...beside }
        : { kind: 'atLimit', ...beside }
    case 'crawling': {
      // A minimum is ahead of a run where f already bends as it does there; steps that follow the flow lead there as well.
      const isNear = end !== null && bendsAlike(end, minimum)
      if (side > sameRate) return isNear ? { kind: 'aboveLimit', where: 'ahead', ...beside } : null
      if (!isNear && (run.method !== gradientDescent.id || verdict.zigzagging)) return null
      const slowest = worst(run, minimum)
      if (!isBelow || !slowest || slowest.factor < slow) return null
      return { kind: 'slow', ...slowest, learningRate, at: minimum.at }
    }
    default:
      return null
  }
}

/**
 * Factor by which f has to be flatter than a bowl of the curvature at the minimum, for its flatness to be why a step is
 * short.
 */
const flatter = 100

function plateau({ minimum, end }: Facts, run: Run): Explanation | null {
  if (run.method !== gradientDescent.id || !hasFixedRate(run) || !minimum || !end) return null
  const slope = norm(...end.gradient)
  const distance = norm(end.at[0] - minimum.at[0], end.at[1] - minimum.at[1])
  // By its curvature alone any slope is flat beside a minimum as sharp as that of |x|^1.5.
  const isGentle = slope * distance < (end.f - minimum.f) / 2
  const isPlateau = isGentle && flatter * slope < minimum.eigenvalues[0] * distance
  return isPlateau ? { kind: 'plateau', slope, learningRate: run.learningRate, distance } : null
}

/** Share of the error that a step has to leave for that alone to be slow. */
const slow = 0.9

/**
 * The factor |1 − ηλ| of gradient descent that is nearest to 1 or beyond it; null for other
 * methods.
 */
function worst({ method, learningRate }: Run, { eigenvalues: [low, high] }: LocalCurvature) {
  if (method !== gradientDescent.id) return null
  const [flattest, steepest] = [Math.abs(1 - learningRate * low), Math.abs(1 - learningRate * high)]
  if (low === high) return { direction: 'any', factor: flattest, curvature: low } as const
  return flattest >= steepest
    ? ({ direction: 'flattest', factor: flattest, curvature: low } as const)
    : ({ direction: 'steepest', factor: steepest, curvature: high } as const)
}

function hasFixedRate({ schedule }: Run): boolean {
  return !schedule || isConstant(schedule)
}

/** Rises looked at, from the first: more would take time and say no more. */
const mostRises = 1000

/** The first step from `from` on that raises f, and that the curvature along the gradient lets expect to. */
function tooSteep(
  { x, y, f, dfdx, dfdy, stepLength, stop }: Trajectory,
  objective: Objective,
  { method }: Run,
  from: number,
): Steepness | null {
  if (findMethod(method)?.step !== gradientDescent.step) return null
  const out = new Float64Array(5)
  // A step that led to where f is too large for a number is the last.
  const steps = stop.kind === 'notFinite' ? f.length : f.length - 1
  for (let t = from, rises = 0; t < steps && rises < mostRises; t++) {
    if (f[t + 1]! <= f[t]!) continue
    rises++
    objective.f.hessian(x[t]!, y[t]!, out)
    const curvature = curvatureAlong(dfdx[t]!, dfdy[t]!, out[2]!, out[3]!, out[4]!)
    const learningRate = stepLength[t]!
    if (!risesToSecondOrder(learningRate, curvature)) continue
    if (Number.isFinite(curvature)) return { kind: 'tooSteep', step: t, learningRate, curvature }
  }
  return null
}

/**
 * The explanation where f bends everywhere as it does at its minimum, and the rate is beyond the
 * limit there.
 */
function beyondLimit({ x, y }: Trajectory, objective: Objective, run: Run): Explanation | null {
  const [startX, startY] = [x[0], y[0]]
  if (startX === undefined || startY === undefined || !hasFixedRate(run)) return null
  if (!isQuadratic(objective.expression)) return null
  const there = localCurvature(objective.f, [startX, startY])
  if (there?.kind !== 'minimum') return null
  const bears = stability(run, there.eigenvalues)
  if (bears.kind !== 'limit' || !(run.learningRate > bears.limit * (1 + sameRate))) return null
  const [dx, dy] = there.gradient
  const [xx, xy, yy] = there.hessian
  const determinant = xx * yy - xy * xy
  const at: Point = [
    startX - (yy * dx - xy * dy) / determinant,
    startY - (xx * dy - xy * dx) / determinant,
  ]
  const { learningRate } = run
  return { kind: 'beyondLimit', learningRate, limit: bears.limit, tex: bears.tex, at }
}

function steepStart({ x, y }: Trajectory, objective: Objective, run: Run): Steepness | null {
  const [startX, startY] = [x[0], y[0]]
  if (startX === undefined || startY === undefined || !hasFixedRate(run)) return null
  const there = localCurvature(objective.f, [startX, startY])
  if (there?.kind !== 'minimum') return null
  const bears = stability(run, there.eigenvalues)
  if (bears.kind !== 'limit' || !(run.learningRate > bears.limit * (1 + sameRate))) return null
  return {
    kind: 'steepStart',
    learningRate: run.learningRate,
    limit: bears.limit,
    tex: bears.tex,
  }
}

/**
 * The explanation by the limit at the minimum; a rate below it is a reason only together with what
 * is steeper on the way.
 */
function fromStart(
  { minimum, stability }: Facts,
  run: Run,
  steep: Steepness | null,
): Explanation | null {
  if (!minimum || stability?.kind !== 'limit' || !hasFixedRate(run)) return null
  const { learningRate } = run
  const { limit, tex } = stability
  if (steep === null && !(learningRate > limit * (1 + sameRate))) return null
  return { kind: 'fromStart', learningRate, limit, tex, at: minimum.at, steep }
}

function noLimit({ minimum, stability }: Facts): Explanation | null {
  if (!minimum || stability?.kind !== 'noLimit') return null
  return { kind: 'noLimit', reason: stability.reason }
}
