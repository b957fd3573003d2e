import type { Point } from '../../../../core/records/experiment'
import type { Direction, PointKind } from '../../signs/point-sign'

/** A critical point to mark. */
export interface PlotCritical {
  readonly at: Point
  readonly kind: PointKind
  /** Unit vectors, that along which f curves least first; null where there are none. */
  readonly directions: readonly [low: Direction, high: Direction] | null
  /** The name printed beside one mark of its sort. */
  readonly label: string
  /** The mark's accessible name. */
  readonly name: string
}

/** Critical points that are not isolated, by some of them. */
export interface PlotContinuum {
  readonly samples: readonly Point[]
  readonly label: string
}

/** One that lies in the plot, with its place in pixels. */
export interface ShownMark {
  readonly point: PlotCritical
  readonly x: number
  readonly y: number
}
