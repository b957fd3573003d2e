import type { ComputationFound, RowsChoice } from '../core/backpropagation/at-iterate'
import type { Convexity } from '../core/convexity/convexity'
import type { CriticalPoints } from '../core/critical-points/critical-points'
import type { LocalCurvature } from '../core/curvature/local-curvature'
import type { Sharpness } from '../core/curvature/sharpness'
import type { Choice } from '../core/data/reading/read-table'
import type { TableReading } from '../core/data/sheet'
import type { AlongStep } from '../core/descent/along-step'
import type { StepTaken } from '../core/descent/step-taken'
import type { Field } from '../core/ground/field'
import type { FlowLine } from '../core/ground/flow-line'
import type { GradientField, Lattice } from '../core/ground/gradient-field'
import type { Heights } from '../core/ground/heights'
import type { ContourSpacing } from '../core/ground/thresholds'
import type { BatchGround, BatchView } from '../core/learning/batch-ground'
import type { ModelsFound, ModelsRequest } from '../core/learning/models'
import type { SampleReading, SampleRequest } from '../core/learning/sample-of'
import type { Curve, CurveRequest } from '../core/one-variable/curve'
import type { DescentMap } from '../core/one-variable/descent-map'
import type { RateSuggestion } from '../core/rates/suggest'
import type { Axis } from '../core/records/axis'
import type {
  Experiment,
  ObjectiveReference,
  Point,
  Run,
  Viewport,
} from '../core/records/experiment'
import type { Tile } from '../core/records/survey/plan'
import type {
  BasinsRequest,
  SpectrumRequest,
  SurveyRequest,
  TuningRequest,
} from '../core/records/survey/request'
import type { SurveyedTile } from '../core/records/survey/surveyed-tile'
import type { LimitSet, LimitSetRequest } from '../core/survey/limit-set'
import type { Descent } from '../core/verdict/what-became'

declare global {
  /** Both threads' libraries have it; what is known to neither has a size. */
  interface Blob {
    readonly size: number
  }
}

/** Facts of an objective that the page needs before it can set up an experiment on it. */
export interface SurfaceDescription {
  /** The formula as TeX, without `f(x, y) =`; empty where it is too long or too deep to be typeset. */
  readonly tex: string
  /** Sentences on how a typed formula was read. */
  readonly notes: readonly string[]
  /** Names of the constants of a typed formula. */
  readonly constants: readonly string[]
  /** The one variable that the formula names; null where it names both, or none. */
  readonly only: Axis | null
  /** A point of the viewport at which f is finite and not stationary, where there is one. */
  readonly start: Point
}

/** f and ∇f at a point; what does not exist there is NaN or infinite. */
export interface Probe {
  readonly f: number
  readonly gradient: Point
}

/** A part of a survey: one tile of its plan. */
export interface TileCall<Request extends SurveyRequest> {
  readonly objective: ObjectiveReference
  readonly request: Request
  readonly tile: Tile
}

/** Every call the page can make: what it sends, what it hears on the way, and what it gets. */
export interface Calls {
  describe: {
    request: { readonly objective: ObjectiveReference; readonly viewport: Viewport }
    partial: never
    result: SurfaceDescription
  }
  /** A coarse field comes first as `partial`, then the fine one. `columns` × `rows` are samples of the fine grid. */
  field: {
    request: {
      readonly objective: ObjectiveReference
      readonly viewport: Viewport
      readonly columns: number
      readonly rows: number
      readonly spacing: ContourSpacing
    }
    partial: Field
    result: Field
  }
  probe: {
    request: { readonly objective: ObjectiveReference; readonly at: Point }
    partial: never
    result: Probe
  }
  /** Whether the host's policy lets formulas be compiled; where it does not they are interpreted. */
  compiles: { request: Readonly<Record<string, never>>; partial: never; result: boolean }
  /** ∇f on a lattice, for arrows. */
  gradientField: {
    request: {
      readonly objective: ObjectiveReference
      readonly viewport: Viewport
      readonly spacing: Lattice
    }
    partial: never
    result: GradientField
  }
  /** The gradient flow from each start, in their order. */
  flowLines: {
    request: {
      readonly objective: ObjectiveReference
      readonly starts: readonly Point[]
      readonly viewport: Viewport
      /** In units of parameter space. */
      readonly pixel: readonly [x: number, y: number]
    }
    partial: never
    result: readonly FlowLine[]
  }
  /**
   * The heights on a grid; where the fine grid takes its time, a coarse one comes first as
   * `partial`.
   */
  heights: {
    request: {
      readonly objective: ObjectiveReference
      readonly viewport: Viewport
      readonly columns: number
      readonly rows: number
    }
    partial: Heights
    result: Heights
  }
  /**
   * One descent a run, in the order of the runs; `partial` is the fraction done in [0, 1], and first of all, where they take long, the
   * descents of their first steps.
   */
  descend: {
    request: { readonly experiment: Experiment }
    partial: number | { readonly first: readonly Descent[] }
    result: readonly Descent[]
  }
  /** The step from **w**ₜ of one run, whatever rule stops it; null where there is none. */
  step: {
    request: {
      readonly experiment: Experiment
      /** The run's place among the runs. */
      readonly run: number
      /** An integer in [0, 1 000 000). */
      readonly t: number
    }
    partial: number
    result: StepTaken | null
  }
  suggest: {
    request: {
      readonly objective: ObjectiveReference
      readonly start: Point
      readonly stopping: Experiment['stopping']
    }
    partial: number
    result: RateSuggestion
  }
  spectrum: { request: TileCall<SpectrumRequest>; partial: number; result: SurveyedTile }
  basins: { request: TileCall<BasinsRequest>; partial: number; result: SurveyedTile }
  tuning: { request: TileCall<TuningRequest>; partial: number; result: SurveyedTile }
  /** The curvature of f at a point; null where it has no finite Hessian. */
  curvature: {
    request: { readonly objective: ObjectiveReference; readonly at: Point }
    partial: never
    result: LocalCurvature | null
  }
  /** f along the step from **w**ₜ of one run; null where there is none. */
  alongStep: {
    request: {
      readonly experiment: Experiment
      /** The run's place among the runs. */
      readonly run: number
      /** An integer in [0, 1 000 000). */
      readonly t: number
      /** Length to look along it; null to have that chosen. */
      readonly span: number | null
    }
    partial: number
    result: AlongStep | null
  }
  /** f along one axis, and where a step of a run leads from each place of it. */
  curve: {
    request: {
      readonly objective: ObjectiveReference
      readonly run: Run
      readonly asked: CurveRequest
    }
    partial: never
    result: Curve & { readonly map: DescentMap }
  }
  /**
   * The places where runs at every rate of a range end up; `partial` is a coarse picture of that.
   */
  limitSet: {
    request: { readonly objective: ObjectiveReference; readonly asked: LimitSetRequest }
    partial: LimitSet
    result: LimitSet
  }
  /** λmax of the Hessian, and the curvature along ∇f, at each of a sequence of points. */
  sharpness: {
    request: {
      readonly objective: ObjectiveReference
      readonly x: Float64Array
      readonly y: Float64Array
    }
    partial: never
    result: Sharpness
  }
  /** Minima, maxima and saddles in the viewport, or where that is vast in the part of it around the domain. */
  criticalPoints: {
    request: { readonly objective: ObjectiveReference; readonly viewport: Viewport }
    partial: number
    result: CriticalPoints
  }
  /** Whether f is convex over the viewport, with the evidence. */
  convexity: {
    request: { readonly objective: ObjectiveReference; readonly viewport: Viewport }
    partial: number
    result: Convexity
  }
  /** The computation of f and ∇f where step t of a run begins, of the rows that it sees. */
  computationalGraphs: {
    request: RowsChoice & {
      readonly objective: ObjectiveReference
      readonly at: Point
      readonly run: Run
      readonly t: number
    }
    partial: never
    result: ComputationFound
  }
  /** Numbers from text: CSV, or the cells of a spreadsheet as they are pasted. */
  readTable: {
    request: { readonly text: string; readonly choice: Choice }
    partial: never
    result: TableReading
  }
  /** Reads an expression of one row. Rejects with its fault where it cannot be read. */
  readSample: { request: SampleRequest; partial: never; result: SampleReading }
  /** The curves, boundaries and residuals of models, drawn beside their data. */
  models: { request: ModelsRequest; partial: never; result: ModelsFound }
  /** The ground as a step of a run sees it, over its batch; null where it takes none. */
  batchGround: {
    request: BatchView & {
      readonly objective: ObjectiveReference
      readonly run: Run
      /** An integer in [0, 1 000 000). */
      readonly t: number
    }
    partial: never
    result: BatchGround | null
  }
  /** The public data file of an experiment. */
  download: {
    request: { readonly experiment: Experiment; readonly format: 'csv' | 'json' }
    partial: number
    result: Blob
  }
}

export type CallKind = keyof Calls

/** Calls whose mathematics the worker loads when one is first made. */
export type AnalysisKind =
  | 'criticalPoints'
  | 'convexity'
  | 'computationalGraphs'
  | 'sharpness'
  | 'alongStep'
  | 'curve'
  | 'limitSet'
  | 'batchGround'

/** Calls about data and what is written of them, by what the worker loads for that. */
export type LearningKind = 'readTable' | 'readSample' | 'models'
