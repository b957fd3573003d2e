import type { ContourPlot } from '../../plot/contours/contour-plot'

export interface LayerProps {
  readonly plot: ContourPlot
  /** The run on show, or null for all of them. */
  readonly run: number | null
}
