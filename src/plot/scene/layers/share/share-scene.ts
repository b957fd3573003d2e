import type { Point } from '../../../../core/records/experiment'
import type { Around } from '../../around'
import { halfHeight, labelFont, type Measure } from '../../font'
import { type PlacedLabel, placeLabels } from '../../labels'
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

export type ShareArrow = Pick<Arrow, 'from' | 'to' | 'angle' | 'whole'>

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
  return arrowTo(from, [from[0] + dx, from[1] - dy], projection)
}

/** The name of the row, beside the tip of its arrow, where it covers no other text. */
export function shareLabel(
  { name }: ShareContent,
  { from, to: [x, y] }: ShareArrow,
  { width, height }: Projection,
  { covered, clutter }: Around,
  measure: Measure,
  side: number = x < from[0] ? sideOf.left : sideOf.right,
): PlacedLabel {
  const request = { key: name, x, y, width: measure(name, labelFont), gap }
  const bounds = { x0: 4, y0: 4, x1: width - 4, y1: height - 4 }
  const previous = new Map([[name, side]])
  const [placed] = placeLabels([request], { bounds, obstacles: covered, clutter, previous })
  return placed!
}

/** Sides of a point, as `placeLabels` counts them. */
const sideOf = { right: 0, left: 1 } as const

export function shareStyle(palette: Palette, colour: number) {
  return {
    line: { colour: runColour(palette, colour), width: 2 },
    casing: { colour: palette('paper'), width: 5 },
    letters: { fill: palette('ink'), casing: { colour: palette('paper'), width: 3 } },
  }
}

export const shareScene: LayerScene<ShareContent> = (share, projection, around, medium) => {
  const { palette, measure } = medium
  const arrow = shareArrow(share, projection)
  if (!arrow) return { marks: [], covered: [] }
  const { line, casing, letters } = shareStyle(palette, share.colour)
  const { x, y, box } = shareLabel(share, arrow, projection, around, measure)
  const label: Mark = {
    kind: 'text',
    x,
    y: y + halfHeight * labelFont.size,
    text: share.name,
    font: labelFont,
    ...letters,
  }
  return { marks: [...cased(outline(arrow), line, casing), label], covered: [box] }
}
