import type { Point, Viewport } from '../../../core/records/experiment'

/** What a picture of data shows. */
export interface DataContent {
  readonly window: Viewport
  /** Of the columns across and up. */
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
  /** Those that a step sees; null where it sees all. */
  readonly lit: ReadonlySet<number> | null
}

/** Of a run, or with null for a colour the best one there is. */
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
  /** Between two classes: x, y, x, y of each. */
  | { readonly kind: 'segments'; readonly ends: Float64Array }

/** What is missing from each prediction, of one run. */
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
  /** What it is called, and what is said of where it is. */
  readonly name: string
  readonly value: string
}
