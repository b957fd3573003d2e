/** A run's trajectory as the contour plot draws it. */
export interface PlotPath {
  readonly id: number
  readonly x: Float64Array
  readonly y: Float64Array
  /** Place among the run colours and markers, 1 to 6. */
  readonly colour: number
  /** Shown beside the path where several paths share the plot. */
  readonly label: string
}
