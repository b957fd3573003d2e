import { clipSegment } from '../clip'
import type { Pen } from '../pen'
import type { Projection } from '../projection'
import type { ModelShape, PlotPoints, PlotResiduals } from './data-content'

/** Distance from a point's middle at which a pointer is still on it, in pixels. */
export const reachOf = { fine: 11, coarse: 22 } as const

/** Radius of the dots, in pixels: many dots are small, so that they do not hide each other. */
export function dotRadius(rows: number): number {
  if (rows <= 120) return 4
  return rows <= 1000 ? 3 : 2
}

/** The row whose point is nearest to a place, in pixels; null where none is within reach. */
export function rowNear(
  { x, y }: Pick<PlotPoints, 'x' | 'y'>,
  projection: Projection,
  [px, py]: readonly [number, number],
  reach: number,
): number | null {
  let nearest: number | null = null
  let least = reach
  for (let row = 0; row < x.length; row++) {
    const distance = Math.hypot(projection.x(x[row]!) - px, projection.y(y[row]!) - py)
    // The last one drawn of dots on one another is found, as it lies uppermost.
    if (distance > least) continue
    least = distance
    nearest = row
  }
  return nearest
}

/** The line of a model: only what lies within the plot. */
export function traceModel(pen: Pen, shape: ModelShape, projection: Projection): void {
  eachSegment(shape, projection, (x0, y0, x1, y1, isJoined) => {
    if (!isJoined) pen.moveTo(x0, y0)
    pen.lineTo(x1, y1)
  })
}

/** The place of a run's marker on its model's line: the last one within the plot; null where there is none. */
export function modelEnd(
  shape: ModelShape,
  projection: Projection,
): readonly [x: number, y: number] | null {
  let end: readonly [number, number] | null = null
  eachSegment(shape, projection, (x0, y0, x1, y1) => {
    for (const [x, y] of [
      [x0, y0],
      [x1, y1],
    ] as const)
      if (!end || x > end[0]) end = [x, y]
  })
  return end
}

function eachSegment(
  shape: ModelShape,
  projection: Projection,
  hear: (x0: number, y0: number, x1: number, y1: number, isJoined: boolean) => void,
): void {
  const { width, height } = projection
  const box = { x0: 0, y0: 0, x1: width, y1: height }
  let isJoined = false
  const segment = (x0: number, y0: number, x1: number, y1: number) => {
    const part = { from: 0, to: 1 }
    const isSeen = Number.isFinite(x0 + y0 + x1 + y1)
    if (!isSeen || !clipSegment(x0, y0, x1, y1, box, part)) {
      isJoined = false
      return
    }
    const at = (share: number) => [x0 + share * (x1 - x0), y0 + share * (y1 - y0)] as const
    hear(...at(part.from), ...at(part.to), isJoined && part.from === 0)
    isJoined = part.to === 1
  }
  if (shape.kind === 'curve') {
    const { from, to, values } = shape
    const x = (k: number) => projection.x(from + ((to - from) * k) / (values.length - 1))
    for (let k = 0; k + 1 < values.length; k++)
      segment(x(k), projection.y(values[k]!), x(k + 1), projection.y(values[k + 1]!))
    return
  }
  const { ends } = shape
  for (let k = 0; k + 3 < ends.length; k += 4) {
    isJoined = false
    segment(
      projection.x(ends[k]!),
      projection.y(ends[k + 1]!),
      projection.x(ends[k + 2]!),
      projection.y(ends[k + 3]!),
    )
  }
}

/**
 * Traces each residual from the point to its prediction, or the square with that side, bounded by
 * what can be drawn.
 */
export function traceResiduals(
  pen: Pen,
  { as, x, y, fitted }: PlotResiduals,
  projection: Projection,
): void {
  const bounded = (py: number) => Math.min(2 * projection.height, Math.max(-projection.height, py))
  for (let row = 0; row < fitted.length; row++) {
    const px = projection.x(x[row]!)
    const [from, to] = [projection.y(y[row]!), projection.y(fitted[row]!)]
    if (Number.isNaN(from + to)) continue
    pen.moveTo(px, bounded(from))
    pen.lineTo(px, bounded(to))
    if (as === 'lines') continue
    // Towards the side on which there is more room.
    const side = Math.abs(bounded(to) - bounded(from)) * (px > projection.width / 2 ? -1 : 1)
    pen.lineTo(px + side, bounded(to))
    pen.lineTo(px + side, bounded(from))
    pen.lineTo(px, bounded(from))
  }
}
