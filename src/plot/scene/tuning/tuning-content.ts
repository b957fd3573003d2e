import type { SurveyPicture } from '../../../core/records/survey/picture'

/** A learning rate and a hyperparameter in [0, 1). */
export type Pair = readonly [learningRate: number, value: number]

/** The outcomes over η, across, and a hyperparameter, from 0 at the bottom to 1 at the top. */
export interface TuningContent {
  readonly range: readonly [low: number, high: number]
  /** The symbol of the hyperparameter. */
  readonly symbol: string
  readonly picture: SurveyPicture
  /** Hue of each minimum, in [0, 8). */
  readonly hues: readonly number[]
  /** The pair with the fewest steps; null where none reaches a minimum. */
  readonly best: Pair | null
  /** The limit of η at the minimum ahead, from the bottom up; empty where there is none, or it is not known. */
  readonly border: readonly Pair[]
}
