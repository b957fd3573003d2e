import { type Clipped, clipSegment } from '../clip'
import { tenths } from '../pen'

/** The inside of a picture in pixels from its top left corner, and the ranges that lie across and up in it. */
export interface Plane {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly across: readonly [low: number, high: number]
  readonly up: readonly [low: number, high: number]
}

export function planeX({ left, width, across: [low, high] }: Plane, value: number): number {
  return left + width * ((value - low) / (high - low))
}

/** By halves, since the ends may be as far apart as numbers go. */
export function planeY({ top, height, up: [low, high] }: Plane, value: number): number {
  return top + height * (1 - (value / 2 - low / 2) / (high / 2 - low / 2))
}

function insideOf({ left, top, width, height }: Plane) {
  return { x0: left, y0: top, x1: left + width, y1: top + height }
}

/** Whether a place can be seen. */
export function isInside({ across, up }: Plane, x: number, y: number): boolean {
  return x >= across[0] && x <= across[1] && y >= up[0] && y <= up[1]
}

/** The path of a line, as far as it is within the plane; '' where no part of it is, or an end is no number. */
export function linePath(plane: Plane, ax: number, ay: number, bx: number, by: number): string {
  const [fromX, fromY, toX, toY] = [
    planeX(plane, ax),
    planeY(plane, ay),
    planeX(plane, bx),
    planeY(plane, by),
  ]
  if (!Number.isFinite(toX - fromX + toY - fromY)) return ''
  const seen: Clipped = { from: 0, to: 1 }
  if (!clipSegment(fromX, fromY, toX, toY, insideOf(plane), seen)) return ''
  const at = (share: number) =>
    `${tenths(fromX + share * (toX - fromX))} ${tenths(fromY + share * (toY - fromY))}`
  return `M${at(seen.from)}L${at(seen.to)}`
}

/** The path of a graph through values at even distances across the plane. */
export function graphPath(plane: Plane, values: ArrayLike<number>): string {
  const { across, up } = plane
  const last = values.length - 1
  const at = (k: number) => across[0] + (across[1] - across[0]) * (k / last)
  let path = ''
  for (let k = 0; k < last; k++) {
    const [from, to] = [values[k]!, values[k + 1]!]
    // From beyond one end to beyond the other between two places: a pole, and no line.
    const leaps = (from > up[1] && to < up[0]) || (from < up[0] && to > up[1])
    const piece = leaps ? '' : linePath(plane, at(k), from, at(k + 1), to)
    const [, before = '', after = ''] = /^M(.*)L(.*)$/.exec(piece) ?? []
    if (piece !== '') path += path.endsWith(`L${before}`) ? `L${after}` : piece
  }
  return path
}
