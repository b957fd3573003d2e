import type { ChartReference, ChartSeries } from './chart-series'

/** Sequences of the runs against the iteration. */
export interface ChartContent {
  readonly series: readonly ChartSeries[]
  readonly references: readonly ChartReference[]
  readonly scale: 'log' | 'linear'
  /** The name of the values, such as f − f*. */
  readonly name: string
  /** The step at which the axis of the iterations ends; a series may end before. */
  readonly lastStep: number
  /** Steps of an epoch, where the axis counts those; otherwise it counts steps. */
  readonly epoch?: number
}
