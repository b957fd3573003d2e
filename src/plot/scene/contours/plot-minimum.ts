import type { Point } from '../../../core/records/experiment'

/** A known minimum to mark. */
export interface PlotMinimum {
  readonly at: Point
  readonly global: boolean
  readonly name: string
}
