import type { DifferentiableFunction } from '../differentiable'
import type { Viewport } from '../records/experiment'
import type { Task } from '../records/task'
import { isNoise } from './noise'
import { sampleGrid } from './sample-grid'
import { type VerticalScale, verticalScale } from './vertical-scale'

/** f at the nodes of a grid over the viewport, whose outermost nodes lie on the viewport's edge. */
export interface Heights {
  readonly viewport: Viewport
  readonly columns: number
  readonly rows: number
  /** Row by row from the top left, (x0, y1), to the bottom right; NaN where f is not finite. */
  readonly values: Float64Array<ArrayBuffer>
  readonly scale: VerticalScale
}

/** @throws RangeError when `columns` or `rows` is not an integer of at least 2 */
export function* heights(
  f: DifferentiableFunction,
  viewport: Viewport,
  columns: number,
  rows: number,
): Task<Heights> {
  // The nodes are the centres of cells that reach beyond the edge by half of their width.
  const marginX = (viewport.x1 / 2 - viewport.x0 / 2) / (columns - 1)
  const marginY = (viewport.y1 / 2 - viewport.y0 / 2) / (rows - 1)
  const around = {
    x0: viewport.x0 - marginX,
    x1: viewport.x1 + marginX,
    y0: viewport.y0 - marginY,
    y1: viewport.y1 + marginY,
  }
  const grid = yield* sampleGrid(f, around, columns, rows)
  const values = Float64Array.from(grid.values)
  const scale = verticalScale(values)
  const isFlat = yield* isNoise(scale.top - scale.low, f, viewport)
  return { viewport, columns, rows, values, scale: isFlat ? { ...scale, top: scale.low } : scale }
}
