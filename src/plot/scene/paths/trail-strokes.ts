import type { Pen } from '../pen'
import { dotLimit, lineWidth, type Trace } from './trace'

/** Width of a path, and of the rim in the paper's colour on either side of it, in pixels. */
export const trailWidth = { line: lineWidth, casing: 1.5 } as const

/** In pixels; dots that would run into one another are no larger than the line is wide. */
const dotRadius = [lineWidth / 2, 2.5] as const

/** Draws the vertices `from` … `to` − 1 with what leads to them. */
export function drawStrokes(pen: Pen, { vertices }: Trace, from: number, to: number): void {
  const { x, y, pen: down } = vertices
  if (from > 0 && down[from] === 1) pen.moveTo(x[from - 1]!, y[from - 1]!)
  for (let k = from; k < to; k++) {
    if (down[k] === 1) pen.lineTo(x[k]!, y[k]!)
    else pen.moveTo(x[k]!, y[k]!)
  }
}

/** Radius of an iterate's dot, in pixels, smaller where it is near the one before. */
export function radiusOf({ distance }: { readonly distance: number }): number {
  return Math.min(dotRadius[1], Math.max(dotRadius[0], distance / 3))
}

/** The number of dots that belong to iterates up to `t`. */
export function countDots({ dots }: Trace, t: number): number {
  let count = dots.length
  while (count > 0 && dots[count - 1]!.t > t) count--
  return count
}

/** Whether so many dots can be told apart. */
export function areDotted(count: number): boolean {
  return count <= dotLimit
}
