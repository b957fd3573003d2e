import type { Rectangle } from '../../clip'
import { labelFont, type Measure, textFont } from '../../font'
import { labelMark } from '../../label-mark'
import type { TextMark } from '../../mark'
import type { Palette } from '../../palette'
import type { Projection } from '../../projection'
import { outcomeKinds } from '../../signs/outcome-kinds'
import { basinSpots } from './basin-spots'
import type { PlotBasins } from './plot-basins'

/** The name of a basin, or of an area where no minimum is reached, in parameter space. */
export interface BasinName {
  readonly key: string
  readonly text: string
  readonly isLowest: boolean
  readonly x: number
  readonly y: number
  /** Height of the room for the name, in units of parameter space. */
  readonly height: number
}

/** A name in pixels, by the middle of its width and height. */
export interface ShownBasinName extends BasinName {
  readonly px: number
  readonly py: number
  /** The rectangle that it covers, for other names to keep clear of. */
  readonly box: Rectangle
}

/** Names on a map, at most. */
const most = 10
/** Pixels between a name and the edge. */
const margin = 4
/** Pixels of a line of text. */
const lineHeight = 15
/** The names of the lowest minima stand out. */
const lowestFont = textFont(labelFont.size, 640)

export function basinNamesOf({
  viewport,
  picture,
  names,
  kinds,
  lowest,
}: PlotBasins): readonly BasinName[] {
  const { x0, x1, y0, y1 } = viewport
  const marks = picture.minima.map(
    ({ at: [x, y] }) => [(x - x0) / (x1 - x0), (y1 - y) / (y1 - y0)] as const,
  )
  return basinSpots(picture, marks)
    .map(({ minimum, kind, at: [x, y], height }) => ({
      key: minimum >= 0 ? `minimum ${minimum}` : `kind ${kind}`,
      text: (minimum >= 0 ? names[minimum] : kinds[outcomeKinds[kind]!]) ?? '',
      isLowest: lowest.has(minimum),
      x: x0 + x * (x1 - x0),
      y: y1 - y * (y1 - y0),
      height: height * (y1 - y0),
    }))
    .filter(({ text }) => text !== '')
}

/** The names of the largest basins, each where its basin has room for it. */
export function shownNames(
  names: readonly BasinName[],
  { x, y, width, height, unitsY }: Projection,
  measure: Measure,
): readonly ShownBasinName[] {
  return names
    .filter((name) => name.height / unitsY >= lineHeight)
    .map((name) => ({ ...name, px: x(name.x), py: y(name.y) }))
    .filter(({ px, py }) => px > 0 && px < width && py > 0 && py < height)
    .slice(0, most)
    .map((name) => {
      // A name that begins outside cannot be read.
      const half = measure(name.text, lowestFont) / 2 + margin
      const px = Math.max(half, Math.min(width - half, name.px))
      const [y0, y1] = [name.py - lineHeight / 2, name.py + lineHeight / 2]
      return { ...name, px, box: { x0: px - half, y0, x1: px + half, y1 } }
    })
}

export function basinNameMark(
  { text, isLowest, px, py }: ShownBasinName,
  palette: Palette,
): TextMark {
  const mark = labelMark({ x: px, y: py }, text, palette)
  return { ...mark, anchor: 'middle', ...(isLowest && { font: lowestFont }) }
}
