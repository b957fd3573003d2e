import type { Heights } from '../../core/ground/heights'
import type { Point, Viewport } from '../../core/records/experiment'
import { heightScale } from './height-scale'

/** A place or a direction in the picture: x to the right, y up, z towards whoever looks from the side of low y. */
export type Space = readonly [x: number, y: number, z: number]

/** The surface as it stands in the picture, its middle above the origin. */
export interface Ground {
  readonly viewport: Viewport
  readonly columns: number
  readonly rows: number
  /** Sides of the base; the longer one is 2. */
  readonly width: number
  readonly depth: number
  /** The height of the highest point that is not cut off. */
  readonly tall: number
  /** Heights of the nodes, row by row from far left to near right, in [0, tall]; NaN in holes. */
  readonly heights: Float32Array<ArrayBuffer>
  x(parameter: number): number
  z(parameter: number): number
  pointAt(x: number, z: number): Point
  /** The height on the triangles between the nodes; NaN beside the base and in holes. */
  heightAt(x: number, z: number): number
}

/** The height of a surface of gentle slopes; one of steep ones is flattened, or it would hide its own valleys. */
const tallest = 0.9
const steepest = 1

/** Width of what rounding may leave beside the edge, in cells. */
const slack = 1e-9

/** @param isEqual whether both sides of the base have one scale; otherwise it is a square */
export function groundOf(
  { viewport, columns, rows, values, scale }: Heights,
  isEqual = true,
): Ground {
  const { x0, x1, y0, y1 } = viewport
  const [spanX, spanY] = [x1 - x0, y1 - y0]
  const longer = Math.max(spanX, spanY)
  const width = isEqual ? (2 * spanX) / longer : 2
  const depth = isEqual ? (2 * spanY) / longer : 2
  const heights = Float32Array.from(values, heightScale(scale))
  const slope = meanSlope(heights, columns, width / (columns - 1), depth / (rows - 1))
  const tall = slope > 0 ? Math.min(tallest, steepest / slope) : tallest
  for (let k = 0; k < heights.length; k++) heights[k]! *= tall
  const [acrossCells, deepCells] = [columns - 1, rows - 1]

  return {
    viewport,
    columns,
    rows,
    width,
    depth,
    tall,
    heights,
    x: (parameter) => ((parameter - x0) / spanX - 0.5) * width,
    z: (parameter) => (0.5 - (parameter - y0) / spanY) * depth,
    pointAt: (x, z) => [x0 + (x / width + 0.5) * spanX, y0 + (0.5 - z / depth) * spanY],
    heightAt(x, z) {
      const u = (x / width + 0.5) * acrossCells
      const v = (z / depth + 0.5) * deepCells
      if (!(u >= -slack && u <= acrossCells + slack && v >= -slack && v <= deepCells + slack))
        return Number.NaN
      const i = Math.min(acrossCells - 1, Math.max(0, Math.floor(u)))
      const j = Math.min(deepCells - 1, Math.max(0, Math.floor(v)))
      const [p, q] = [u - i, v - j]
      const farLeft = j * columns + i
      const nearLeft = farLeft + columns
      // Each cell is cut from its far right to its near left corner.
      return p + q <= 1
        ? heights[farLeft]! * (1 - p - q) + heights[farLeft + 1]! * p + heights[nearLeft]! * q
        : heights[nearLeft + 1]! * (p + q - 1) +
            heights[nearLeft]! * (1 - p) +
            heights[farLeft + 1]! * (1 - q)
    },
  }
}

/** The mean of |∂h/∂x| + |∂h/∂z| over cells of `dx` × `dz`, without those in holes. */
function meanSlope(heights: Float32Array, columns: number, dx: number, dz: number): number {
  let sum = 0
  let count = 0
  for (let k = columns; k < heights.length; k++) {
    if (k % columns === 0) continue
    const here = heights[k]!
    const rise = Math.abs(here - heights[k - 1]!) / dx + Math.abs(here - heights[k - columns]!) / dz
    if (Number.isNaN(rise)) continue
    sum += rise
    count++
  }
  return count === 0 ? 0 : sum / count
}
