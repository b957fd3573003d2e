import { type Clipped, clipSegment, type Rectangle } from './clip'
import type { TracedPath } from './paths/trace'
import type { Projection } from './projection'

/** The measure of what a text in this rectangle would hide; 0 is nothing. */
export type Clutter = (rectangle: Rectangle) => number

/** Number of steps after which a path has been where it goes, or is too small to matter. */
const steps = 300

/** Counts the first steps of the paths that cross a rectangle. */
export function pathClutter(paths: readonly TracedPath[], projection: Projection): Clutter {
  const pixels = paths.map(({ x, y }) => ({
    x: Array.from(x.subarray(0, steps + 1), (value) => bounded(projection.x(value))),
    y: Array.from(y.subarray(0, steps + 1), (value) => bounded(projection.y(value))),
  }))
  const part: Clipped = { from: 0, to: 1 }
  return (rectangle) => {
    let count = 0
    for (const { x, y } of pixels) {
      for (let t = 1; t < x.length; t++) {
        if (clipSegment(x[t - 1]!, y[t - 1]!, x[t]!, y[t]!, rectangle, part)) count++
      }
    }
    return count
  }
}

/** Counts the rectangles that a rectangle lies over. */
export function coveredClutter(covered: readonly Rectangle[]): Clutter {
  return ({ x0, x1, y0, y1 }) =>
    covered.filter((other) => x0 < other.x1 && other.x0 < x1 && y0 < other.y1 && other.y0 < y1)
      .length
}

function bounded(pixels: number): number {
  return Math.max(-1e150, Math.min(1e150, pixels))
}
