import type { Convexity } from '../core/convexity/convexity'
import type { CriticalPoints } from '../core/critical-points/critical-points'
import type { Sharpness } from '../core/curvature/sharpness'
import type { DataReference } from '../core/data/data-reference'
import type { AlongStep } from '../core/descent/along-step'
import type { FlowLine } from '../core/ground/flow-line'
import type { BatchGround } from '../core/learning/batch-ground'
import type { ModelsFound } from '../core/learning/models'
import type { Curve, CurveRequest } from '../core/one-variable/curve'
import type { DescentMap } from '../core/one-variable/descent-map'
import type { ObjectiveReference, Point, Viewport } from '../core/records/experiment'
import type { Samples } from '../core/records/samples'
import type { SurveyPicture } from '../core/records/survey/picture'
import type { BasinsRequest, SpectrumRequest, TuningRequest } from '../core/records/survey/request'
import type { LimitSet } from '../core/survey/limit-set'
import type { Hued } from './followers/basin-hues'
import type { Outcome } from './state'

/** Outcomes of every learning rate of a slider: for one run, or for several that differ in their rate alone. */
export interface Spectrum {
  /** The question it answers, as `questionOf` writes it. */
  readonly question: string
  readonly objective: ObjectiveReference
  /** Asked of fewer steps than the experiment allows, or of fewer rates, where there was no time for all. */
  readonly request: SpectrumRequest
  readonly picture: SurveyPicture
}

/** The question of a basin map: everything that decides it, which no start is part of. */
export interface BasinQuestion {
  /** The same for the same question. */
  readonly key: string
  readonly objective: ObjectiveReference
  /** The run's place among the runs. */
  readonly run: number
  /**
   * The request of the whole map: one start a pixel, as far as that goes, and all the steps that
   * the experiment allows.
   */
  readonly request: BasinsRequest
}

/** Outcomes of many descents as a picture, with a colour for each minimum. */
export interface OutcomeMap extends Hued {
  readonly question: Pick<BasinQuestion, 'objective'>
  readonly picture: SurveyPicture
}

/** The map of which minimum each start of a view reaches, by the method and the rate of one run. */
export interface BasinMap extends OutcomeMap {
  readonly question: BasinQuestion
  /**
   * The request answered: fewer starts or fewer steps than the question's, where there was no time
   * for all.
   */
  readonly request: BasinsRequest
}

export interface Basins {
  /** Null while none is shown. */
  readonly asked: BasinQuestion | null
  readonly stage: BasinStage
  /** Null where it is not known yet. */
  readonly map: BasinMap | null
  /** The fraction made of a map that is being refined, in [0, 1]; null in any other stage. */
  readonly progress: number | null
}

/**
 * Stages of the answer to what is asked: nothing is asked; no picture is complete; a coarse one is, and finer ones wait for
 * things to rest; finer ones are being made; somebody has cancelled that; all that can be had is there; the view is so
 * small that neighbouring starts are one number; the surface cannot be worked on.
 */
export type BasinStage =
  | 'none'
  | 'waiting'
  | 'coarse'
  | 'refining'
  | 'halted'
  | 'whole'
  | 'tooSmall'
  | 'failed'

export const noBasins: Basins = { asked: null, stage: 'none', map: null, progress: null }

/** The gradient flow from a start, and the places among the runs of those that begin there. */
export interface FlowFromStart extends FlowLine {
  readonly runs: readonly number[]
}

/** The critical points found, of a view that may no longer be the one on show. */
export interface CriticalSearch {
  readonly found: {
    readonly objective: ObjectiveReference
    readonly viewport: Viewport
    readonly points: CriticalPoints
  } | null
  readonly progress: 'none' | 'searching' | 'halted'
}

/** f along the step on show of one run. */
export interface AlongFound {
  readonly outcome: Outcome
  readonly run: number
  /** Null where there is no step to look along. */
  readonly step: AlongStep | null
}

/** f along the only variable of its formula, with the map of one run's steps. */
export interface CurveFound {
  readonly outcome: Outcome
  readonly run: number
  readonly asked: CurveRequest
  readonly curve: Curve
  readonly map: DescentMap
}

/** The choice of what the picture of the limits shows: which run, range and quantity. */
export interface LimitView {
  /** The run's place among the runs. */
  readonly run: number
  /** Rates from which to which; null for those of the sliders. */
  readonly range: readonly [low: number, high: number] | null
  readonly quantity: 'f' | 'x' | 'y'
}

/** The places where runs like one end up at every rate of a range. */
export interface LimitsFound {
  readonly run: number
  readonly steps: number
  readonly range: readonly [low: number, high: number]
  readonly set: LimitSet
}

/** The outcomes over η and one hyperparameter of a run, from its start. */
export interface TuningFound extends OutcomeMap {
  readonly question: Pick<BasinQuestion, 'objective' | 'run'>
  /** Asked of fewer pairs or steps than would be had at rest, while something is dragged. */
  readonly request: TuningRequest
}

/** Work on a picture that is on show already, once it takes long enough to wonder about: how much is done, or was when somebody cancelled it. */
export interface Refinement {
  readonly stage: 'refining' | 'halted'
  /** In [0, 1]. */
  readonly fraction: number
}

/** The curvature of f along the paths of an outcome, run by run, at samples of their iterates. */
export interface SharpnessFound {
  readonly outcome: Outcome
  readonly runs: readonly (Sharpness & { readonly samples: Samples })[]
}

/** Whether f is convex, and over what. */
export interface ConvexityFound {
  readonly objective: ObjectiveReference
  readonly viewport: Viewport
  readonly result: Convexity
}

/** Ways to draw residuals: as what is missing from a prediction, or as squares of that. */
export type Residuals = 'none' | 'lines' | 'squares'

/** The picture of the data beside the contours, with the models that the runs have come to. */
export interface DataPicture {
  /**
   * The window of the data on show, in their own units; it stays put under a hand that drags a
   * point.
   */
  readonly window: Viewport
  /** The row that is worked on, by its place in the table; null for none. */
  readonly chosen: number | null
  /** The row under the mouse. */
  readonly pointed: number | null
  readonly residuals: Residuals
  /** Whether the ground of the batch on show is drawn over that of f. */
  readonly hasBatchGround: boolean
  /** Ground of the batch on show or of one a frame or two before; null until there is any. */
  readonly batchGround: BatchGroundFound | null
  /** Models of the step on show or of one a frame or two before; null until there are any. */
  readonly found: ModelsAnswer | null
}

export interface BatchGroundFound {
  readonly outcome: Outcome
  /** The run's place among the runs. */
  readonly run: number
  readonly t: number
  readonly ground: BatchGround
}

export interface ModelsAnswer {
  readonly objective: DataReference
  /** Parameters of every run's model at the step on show, followed by the best ones where those are known. */
  readonly at: readonly Point[]
  /** The run on show. */
  readonly run: number
  /** The window in which curves and boundaries are drawn. */
  readonly window: Viewport
  readonly models: ModelsFound
}
