import type { Algebra } from '../records/algebra'
import type { NumberRange } from '../records/number-range'

/**
 * An update rule, written once for every arithmetic it is done in: in numbers by the interpreting loop, in the nodes
 * of a graph by the compiled one. Adding a method is a file like this one's neighbours and a line in the registry.
 */
export interface Method {
  readonly id: string
  readonly name: string
  /** Besides the learning rate; the keys are the names in the share link and in the data. */
  readonly hyperparameters: Readonly<Record<string, Hyperparameter>>
  /**
   * Names of the quantities carried from step to step, once for each coordinate; all are 0 before
   * the first step.
   */
  readonly moments: readonly Quantity[]
  /** Names of the quantities carried from step to step for both coordinates together; all are 0 before the first step. */
  readonly shared: readonly Quantity[]
  /** The update rule as TeX, for display on lines of its own. */
  readonly tex: string
  /** A sentence for the page to say wherever the method is chosen. */
  readonly remark?: string
  /**
   * Set where its steps shrink, or its chaos is left sooner or later, so that swings which do not repeat are no sign that
   * they go on.
   */
  readonly transient?: true
  /**
   * The hyperparameter that says what a step leaves of the past slopes by which steps are scaled. While some of them is left steps
   * grow, and swings that do not repeat are no sign that they go on.
   */
  readonly memory?: string
  /**
   * The hyperparameter that says what a step leaves of a mean of slopes of which the sign alone counts. While that mean drifts
   * iterates may repeat to the last digit, and move on once a sign changes.
   */
  readonly signedMemory?: string
  /** Set where the path becomes the gradient flow from the start as η → 0. */
  readonly followsFlow?: true
  readonly step: StepRule
  readonly lineSearch?: LineSearch
  /** The stability at a minimum whose Hessian has the eigenvalues 0 < λmin ≤ λmax < ∞. */
  readonly stability: (
    spectrum: readonly [low: number, high: number],
    hyperparameters: Readonly<Record<string, number>>,
  ) => Stability
}

/** The size that a fixed learning rate may have near a minimum. */
export type Stability =
  | {
      readonly kind: 'limit'
      /** The η above which the iterates leave the minimum again; at it they oscillate for ever along the steepest direction. */
      readonly limit: number
      /** The limit as a formula of λmax, as TeX. */
      readonly tex: string
      /** The η that shrinks the worst error fastest, where it has a closed form. */
      readonly best: number | null
    }
  /** `reason` is one sentence for the page. */
  | { readonly kind: 'noLimit'; readonly reason: string }

export interface Hyperparameter {
  readonly default: number
  readonly range: NumberRange
  /** The symbol in the formula, as plain text. */
  readonly symbol: string
}

export interface Quantity {
  readonly name: string
  readonly tex: string
}

export type Pair<T> = readonly [x: T, y: T]

/** The facts at **w**ₜ that a rule may read. One that it does not read is not computed. */
export interface Situation<T> {
  /** **w**ₜ itself. */
  readonly iterate: Pair<T>
  readonly loss: T
  readonly gradient: Pair<T>
  readonly hessian: () => readonly [xx: T, xy: T, yy: T]
  /** ηₜ, after the schedule; in a line search the step length on trial. */
  readonly learningRate: T
  /** One for each of the method's hyperparameters. */
  readonly hyperparameters: Readonly<Record<string, T>>
  /** In the order of the method's `moments` and `shared`. */
  readonly moments: readonly Pair<T>[]
  readonly shared: readonly T[]
}

export interface Step<T> {
  /** Δw, such that **w**ₜ₊₁ = **w**ₜ + Δw. */
  readonly update: Pair<T>
  /** In the order of the method's `moments` and `shared`, which each step replaces. */
  readonly moments: readonly Pair<T>[]
  readonly shared: readonly T[]
  /**
   * The condition of a step: it is not taken, and the descent stops for this reason, unless
   * `positive` is greater than 0.
   */
  readonly requires?: { readonly positive: T; readonly otherwise: 'singularHessian' }
}

export type StepRule = <T>(m: Algebra<T>, now: Situation<T>) => Step<T>

/**
 * Trials before a step: while f(**w**ₜ + Δw) is greater than `accepted`, or no number, the step is made anew with the
 * learning rate `shorter`. Where **w**ₜ + Δw no longer differs from **w**ₜ, or overflows along both axes, the descent stops
 * with `lineSearchFailed`.
 */
export interface LineSearch {
  readonly accepted: <T>(m: Algebra<T>, now: Situation<T>) => T
  readonly shorter: <T>(m: Algebra<T>, now: Situation<T>) => T
}
