import type { Point } from '../../../../core/records/experiment'
import { halfHeight, labelFont } from '../../font'
import { cased, type Mark } from '../../mark'
import { type Palette, runColour } from '../../palette'
import { type Arrow, arrowTo, outline } from '../../paths/step-arrows'
import type { Projection } from '../../projection'
import type { LayerScene } from '../layer-scene'

/** The gradient of the loss of one row, at an iterate. */
export interface ShareContent {
  readonly at: Point
  readonly gradient: Point
  /** Root mean square over all rows of either component of that. */
  readonly typical: Point
  /** Run colour, 1 to 6. */
  readonly colour: number
  readonly name: string
}

/** Pixels of the arrow of a row whose gradient is as long as the root mean square over all rows. */
const typicalLength = 36
const gap = 8

export interface ShareArrow extends Pick<Arrow, 'from' | 'to' | 'angle' | 'whole'> {
  readonly label: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' }
}

/** In pixels; null where the iterate is out of the plot, or nothing pulls. */
export function shareArrow(
  { at, gradient, typical }: ShareContent,
  projection: Projection,
): ShareArrow | null {
  const { width, height, unitsX, unitsY } = projection
  const from: Point = [projection.x(at[0]), projection.y(at[1])]
  if (!(from[0] >= 0 && from[0] <= width && from[1] >= 0 && from[1] <= height)) return null
  const scale = typicalLength / Math.hypot(typical[0] / unitsX, typical[1] / unitsY)
  const [dx, dy] = [(scale * gradient[0]) / unitsX, (scale * gradient[1]) / unitsY]
  if (!(Math.hypot(dx, dy) >= 1)) return null
  const arrow = arrowTo(from, [from[0] + dx, from[1] - dy], projection)
  const isLeft = dx < 0
  const label = {
    x: Math.min(width - 4, Math.max(4, arrow.to[0] + (isLeft ? -gap : gap))),
    y: Math.min(height - 10, Math.max(10, arrow.to[1])),
    anchor: isLeft === arrow.to[0] > width / 8 ? 'end' : 'start',
  } as const
  return { ...arrow, label }
}

export function shareStyle(palette: Palette, colour: number) {
  return {
    line: { colour: runColour(palette, colour), width: 2 },
    casing: { colour: palette('paper'), width: 5 },
    letters: { fill: palette('ink'), casing: { colour: palette('paper'), width: 3 } },
  }
}

export const shareScene: LayerScene<ShareContent> = (share, projection, _around, { palette }) => {
  const arrow = shareArrow(share, projection)
  if (!arrow) return { marks: [], covered: [] }
  const { line, casing, letters } = shareStyle(palette, share.colour)
  const { x, y, anchor } = arrow.label
  const text: Mark = {
    kind: 'text',
    x,
    y: y + halfHeight * labelFont.size,
    text: share.name,
    font: labelFont,
    ...letters,
  }
  const label = anchor === 'end' ? { ...text, anchor } : text
  return { marks: [...cased(outline(arrow), line, casing), label], covered: [] }
}
