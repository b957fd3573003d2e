import type { Point, Viewport } from '../../../core/records/experiment'

/** The content of a picture of data: points, models and residuals in a window. */
export interface DataContent {
  readonly window: Viewport
  /** Names of the columns drawn across and up. */
  readonly names: readonly [string, string]
  readonly points: PlotPoints
  readonly models: readonly PlotModel[]
  readonly residuals: PlotResiduals | null
}

export interface PlotPoints {
  readonly x: Float64Array
  readonly y: Float64Array
  /** 0 or 1 of each; null where they are of no class. */
  readonly classes: Float64Array | null
  /** Indices of the points that a step sees; null where it sees all. */
  readonly lit: ReadonlySet<number> | null
}

/** The model of a run, or the best one there is where its colour is null. */
export interface PlotModel {
  readonly colour: number | null
  readonly isRaised: boolean
  readonly shape: ModelShape
}

export type ModelShape =
  /** Predictions at places evenly across. */
  | {
      readonly kind: 'curve'
      readonly from: number
      readonly to: number
      readonly values: Float64Array
    }
  /** The line between two classes: x, y, x, y of each segment. */
  | { readonly kind: 'segments'; readonly ends: Float64Array }

/** Residuals of one run's model: each row's datum beside its prediction. */
export interface PlotResiduals {
  readonly as: 'lines' | 'squares'
  readonly colour: number
  readonly x: Float64Array
  readonly y: Float64Array
  readonly fitted: Float64Array
}

/** The point that is worked on. */
export interface PlotChosen {
  readonly row: number
  readonly at: Point
  /** The name of the point, and in words where it is. */
  readonly name: string
  readonly value: string
}
