import { boxAround } from '../around'
import type { Rectangle } from '../clip'
import type { Clutter } from '../clutter'
import { type Measure, textFont } from '../font'
import { placeLabels } from '../labels'
import type { Projection } from '../projection'
import type { PlotStart } from './plot-start'

/** Keeps the handle of a start outside the plot within reach, in pixels from the edge. */
const inset = 9
const reach = 9
const labelGap = 12
const font = textFont(12)

/** A start's handle in the plot, in pixels, and its label where it has one. */
export interface PlacedStart {
  readonly x: number
  readonly y: number
  readonly isOutside: boolean
  readonly label: StartLabel | null
  /** Boxes that the handle and its label cover. */
  readonly covered: readonly Rectangle[]
}

export interface StartLabel {
  readonly text: string
  readonly x: number
  /** Middle of the label's height. */
  readonly y: number
  readonly width: number
  /** The side to be preferred next time. */
  readonly side: number
}

/** Labels of starts are to the left where nothing is there. */
export const firstSide = 1

export interface StartSurroundings {
  readonly clutter: Clutter
  readonly obstacles: readonly Rectangle[]
  /** The side its label was on before. */
  readonly side?: number
}

/** A start in pixels, within the picture or beyond it, and what it is called. */
export interface StartPlace {
  readonly x: number
  readonly y: number
  readonly label: string
}

interface Size {
  readonly width: number
  readonly height: number
}

export function placeStart(
  { x: px, y: py, label: name }: StartPlace,
  isNamed: boolean,
  { width, height }: Size,
  { clutter, obstacles, side = firstSide }: StartSurroundings,
  measure: Measure,
): PlacedStart {
  const isOutside = px < 0 || px > width || py < 0 || py > height
  const x = isOutside ? Math.min(width - inset, Math.max(inset, px)) : px
  const y = isOutside ? Math.min(height - inset, Math.max(inset, py)) : py
  const bare = { x, y, isOutside, label: null, covered: [] }
  if (!isNamed) return bare
  const text = isOutside ? `${name}, out of view` : name
  const labelWidth = measure(text, font)
  const [placed] = placeLabels([{ key: name, x, y, width: labelWidth, gap: labelGap }], {
    bounds: { x0: 2, y0: 2, x1: width - 2, y1: height - 2 },
    obstacles,
    clutter,
    previous: new Map([[name, side]]),
  })
  if (!placed) return bare
  const label = { text, x: placed.x, y: placed.y, width: labelWidth, side: placed.side }
  return { ...bare, label, covered: [placed.box, boxAround(x, y, reach)] }
}

/** Whether a start is named: of starts in one place only the first is. */
export function isNamed(starts: readonly PlotStart[], index: number): boolean {
  const [x, y] = starts[index]!.at
  return !starts.slice(0, index).some(({ at }) => at[0] === x && at[1] === y)
}

/** All starts, each keeping clear of those before it. */
export function placeStarts(
  starts: readonly PlotStart[],
  projection: Projection,
  clutter: Clutter,
  measure: Measure,
): readonly PlacedStart[] {
  const placed: PlacedStart[] = []
  for (const [index, start] of starts.entries()) {
    const obstacles = placed.flatMap(({ covered }) => covered)
    const surroundings = { clutter, obstacles }
    const { at, label } = start
    const place = { x: projection.x(at[0]), y: projection.y(at[1]), label }
    placed.push(placeStart(place, isNamed(starts, index), projection, surroundings, measure))
  }
  return placed
}

export const startRadius = { ring: 7.5, dot: 2.4 } as const
