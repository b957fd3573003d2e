import type { Viewport } from '../records/experiment'
import { areClasses, isPlane } from './classes'
import type { DataReference } from './data-reference'
import { axesOf } from './edit-rows'
import { columnOf } from './table'

/** Room around the data, as a share of how far they reach. */
const margin = 0.08

/** The window of a picture of the data: all of them, with a margin. */
export function dataWindow(reference: DataReference): Viewport {
  const { table } = reference
  const { across, up } = axesOf(reference)
  const [x0, x1] = extentOf(columnOf(table, across))
  // Classes have the room that their probabilities are between.
  const [y0, y1] =
    !isPlane(reference) && areClasses(table, up) ? [-0.15, 1.15] : extentOf(columnOf(table, up))
  return { x0, x1, y0, y1 }
}

function extentOf(values: Float64Array): readonly [low: number, high: number] {
  const [low, high] = [
    values.reduce((a, b) => Math.min(a, b)),
    values.reduce((a, b) => Math.max(a, b)),
  ]
  const reach = high - low || Math.abs(high) || 1
  return [low - margin * reach, high + margin * reach]
}
