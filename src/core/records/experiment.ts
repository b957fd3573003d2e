import type { DataReference } from '../data/data-reference'
import type { Schedule } from './schedule'

export type Point = readonly [x: number, y: number]

/** A rectangle of parameter space, with x0 < x1 and y0 < y1. */
export interface Viewport {
  readonly x0: number
  readonly x1: number
  readonly y0: number
  readonly y1: number
}

/** Values of the constants that a typed formula names; one that is left out is 1. */
export type Constants = Readonly<Record<string, number>>

export type ObjectiveReference =
  /** With values for its constants it is one of the family that its record tells of. */
  | { readonly kind: 'catalogue'; readonly id: string; readonly let?: Constants }
  | { readonly kind: 'formula'; readonly text: string; readonly let?: Constants }
  | DataReference

/**
 * The order in which rows are drawn into batches: as they are, epoch after epoch; every epoch in an order of its own; or
 * each anew from all of them.
 */
export const samplings = ['sequential', 'reshuffled', 'replacement'] as const

export type Sampling = (typeof samplings)[number]

/** One descent to make: a method with its learning rate and other hyperparameters. */
export interface Run {
  /** An id of the method registry. */
  readonly method: string
  /** η, in (0, ∞). */
  readonly learningRate: number
  /** Hyperparameters by the method's own names; one left out has the method's default. */
  readonly hyperparameters: Readonly<Record<string, number>>
  /** Absent: η throughout. */
  readonly schedule?: Schedule
  /** Rows that a step sees, at least 1; absent: all, as where the objective has none. */
  readonly batch?: number
  /** Absent: reshuffled. */
  readonly sampling?: Sampling
  /** σ of the Gaussian noise that is added to each component of the gradient; absent: 0. */
  readonly noise?: number
  /** Seed of all that is up to chance, an integer in [0, 2³²); absent: 0. */
  readonly seed?: number
  /** Longest gradient that a step sees, in (0, ∞): a longer one is cut to this length; absent: none is. */
  readonly clip?: number
  /** Absent: the start that the runs share. */
  readonly start?: Point
  /** A label of the user's, or small, good or large while the run holds that suggested rate. */
  readonly name?: string
}

/** The rule of when to stop. A threshold of 0 is never tested, even at exactly 0. */
export interface StoppingRule {
  /** Largest ‖∇f‖₂ that counts as stationary, in [0, ∞). */
  readonly gradient: number
  /** Smallest ‖Δw‖₂ that counts as a step, in [0, ∞). */
  readonly step: number
  /** Smallest |Δf| that counts as a change, in [0, ∞). */
  readonly loss: number
  /** An integer in [1, 1 000 000]. */
  readonly maxSteps: number
}

/** All that decides the numbers on show; plain data. */
export interface Experiment {
  readonly objective: ObjectiveReference
  /** The start of every run that has none of its own. */
  readonly start: Point
  /** One to six. */
  readonly runs: readonly Run[]
  readonly stopping: StoppingRule
}

/** The rule of a run's steps: all that decides its descent but where it begins and its rate. */
export function ruleOf({ learningRate: _, start: __, name: ___, ...rule }: Run) {
  return rule
}

export function sameRule(a: Run, b: Run): boolean {
  return JSON.stringify(ruleOf(a)) === JSON.stringify(ruleOf(b))
}

/** The point at which a run of the experiment begins. */
export function startOfRun({ start }: Pick<Experiment, 'start'>, run: Run): Point {
  return run.start ?? start
}

export const seedRange = { min: 0, max: 2 ** 32 - 1, integer: true } as const
export const batchRange = { min: 1, integer: true } as const
export const noiseRange = { min: 0 } as const
export const clipRange = { above: 0 } as const
export const stepsRange = [1, 1_000_000] as const
export const runsRange = [1, 6] as const
export const formulaLength = 2000
