import type { KnownMinimum } from '../../objectives/objective'
import type { Outcomes } from './outcomes'

export interface SurveyedTile {
  /** In the order of the tile's cells. */
  readonly outcomes: Outcomes
  /** The minima that `outcomes.minimum` counts in: the record's, then those found here. */
  readonly minima: readonly KnownMinimum[]
  /** Number of them that are the record's. */
  readonly known: number
  /** Minima found in two tiles that are no farther apart are the same. */
  readonly tolerance: number
}
