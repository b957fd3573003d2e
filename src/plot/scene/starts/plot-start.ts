import type { Point } from '../../../core/records/experiment'

/** A start to show: the one that runs share, or one run's own. */
export interface PlotStart {
  /** The run whose start it is; null of the one that is shared. */
  readonly run: number | null
  readonly at: Point
  /** Shown beside it. */
  readonly label: string
  /** The start's accessible name. */
  readonly name: string
}
