import type { Point } from '../../../core/records/experiment'
import { clipSegment, type Rectangle } from '../clip'
import { tenths } from '../pen'

/** Lines with round ends in a tile of `patternSide` pixels, which go on in the tiles around it; a line of one point is a dot. */
export interface Pattern {
  readonly lines: readonly (readonly Point[])[]
  /** Width of the lines, in pixels. */
  readonly width: number
}

export const patternSide = 8

/** Opacity of the patterns of a map, which fill much of a picture. */
export const patternOpacity = 0.55

/** A stroke of no length would be drawn by some and not by others. */
const dot = 'h0.01'

/** Path data of one tile. */
export function tilePath({ lines }: Pattern): string {
  return lines
    .map(
      ([first, ...rest]) => `M${place(first!)}${rest.map((at) => `L${place(at)}`).join('') || dot}`,
    )
    .join('')
}

/**
 * Path data of a row of tiles from `left` to `right`, cut off at its ends, the tiles' upper edge at `top`. They stand still
 * where its ends move.
 */
export function stripPath({ lines }: Pattern, left: number, right: number, top: number): string {
  const box = { x0: left, y0: top, x1: right, y1: top + patternSide }
  let path = ''
  for (let k = Math.floor(left / patternSide); k * patternSide < right; k++)
    for (const line of lines) {
      const moved = line.map(([x, y]): Point => [x + k * patternSide, y + top])
      path += moved.length > 1 ? lineWithin(moved, box) : dotWithin(moved[0]!, box)
    }
  return path
}

function dotWithin(at: Point, { x0, x1 }: Rectangle): string {
  return at[0] >= x0 && at[0] <= x1 ? `M${place(at)}${dot}` : ''
}

const part = { from: 0, to: 1 }

function lineWithin(line: readonly Point[], box: Rectangle): string {
  let path = ''
  let isDown = false
  for (let k = 1; k < line.length; k++) {
    const [[x0, y0], [x1, y1]] = [line[k - 1]!, line[k]!]
    const at = (share: number): Point => [x0 + share * (x1 - x0), y0 + share * (y1 - y0)]
    const isWithin = clipSegment(x0, y0, x1, y1, box, part) && part.to > part.from
    if (!isWithin) isDown = false
    else {
      if (!isDown || part.from > 0) path += `M${place(at(part.from))}`
      path += `L${place(at(part.to))}`
      isDown = part.to === 1
    }
  }
  return path
}

function place([x, y]: Point): string {
  return `${tenths(x)} ${tenths(y)}`
}
