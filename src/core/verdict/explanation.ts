import type { LocalCurvature } from '../curvature/local-curvature'
import type { Stability } from '../methods/method'
import type { Point } from '../records/experiment'
import type { Trajectory } from '../records/trajectory'
import type { Verdict } from '../records/verdict'
import type { Manner } from './manner'
import type { NoiseBall } from './noise-ball'

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
export type Steepness =
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

/** The facts of a run that an explanation is made of. */
export interface Facts {
  readonly trajectory: Trajectory
  readonly verdict: Verdict
  readonly manner: Manner | null
  /** See `minimumOfRun`. */
  readonly minimum: LocalCurvature | null
  readonly stability: Stability | null
  /** The curvature of f at the last iterate. */
  readonly end: LocalCurvature | null
}
