import type { Point } from '../../../core/records/experiment'
import { boxAround } from '../around'
import { clipSegment, type Rectangle } from '../clip'
import { type Clutter, coveredClutter } from '../clutter'
import { type Measure, mathsFont } from '../font'
import type { Palette } from '../palette'
import { pathPen } from '../pen'
import type { Projection } from '../projection'

/** The gradient at an iterate, and the step from there. */
export interface PlotStep {
  readonly at: Point
  /** Drawn for its direction alone, uphill. */
  readonly gradient: Point
  /** An estimate of the gradient, where the step is made of one; drawn for its direction alone. */
  readonly seen?: Point
  /** **w**ₜ₊₁, to which the step leads; drawn to scale. */
  readonly to: Point
  /** The name of the step, such as −η∇f. */
  readonly label: string
  /** The gradient's label, line by line; ∇f where left out. */
  readonly slope?: readonly string[]
}

/** Length of the gradient's arrow, in pixels: its true length says nothing that fits on a plot. */
const gradientLength = 46
/** A step shorter than this, in pixels, is hidden by the marker at its start. */
const shortest = 9
const barb = 7
const gap = 10
export const lineHeight = 17
/** Gap between a label and the edge of the plot, in pixels. */
const margin = { x: 4, y: 10 } as const

export interface Arrow {
  readonly kind: 'gradient' | 'seen' | 'step'
  readonly from: Point
  readonly to: Point
  readonly angle: number
  /** False where the arrow is cut off by the edge. */
  readonly whole: boolean
  readonly lines: readonly string[]
}

/** Sign of an estimate of the gradient. */
export const estimate = 'ĝ'

/** In pixels; none where the iterate is out of the plot. */
export function arrowsOf(
  { at, gradient, seen, to, label, slope: lines = ['∇f'] }: PlotStep,
  projection: Projection,
): readonly Arrow[] {
  const { width, height } = projection
  const from: Point = [projection.x(at[0]), projection.y(at[1])]
  if (!(from[0] >= 0 && from[0] <= width && from[1] >= 0 && from[1] <= height)) return []
  const arrows: Arrow[] = []
  const uphill = directed(from, gradient, projection)
  if (uphill) arrows.push({ kind: 'gradient', lines, ...arrowTo(from, uphill, projection) })
  const estimated = seen && directed(from, seen, projection)
  if (estimated)
    arrows.push({ kind: 'seen', lines: [estimate], ...arrowTo(from, estimated, projection) })
  const tip: Point = [projection.x(to[0]), projection.y(to[1])]
  const length = Math.hypot(tip[0] - from[0], tip[1] - from[1])
  if (length >= shortest && length < Infinity)
    arrows.push({ kind: 'step', lines: [label], ...arrowTo(from, tip, projection) })
  return arrows
}

/** The tip of an arrow along a slope, as a short step along it is seen; null where there is none. */
function directed(from: Point, slope: Point, projection: Projection): Point | null {
  const steepness = Math.hypot(...slope)
  if (!(steepness > 0 && steepness < Infinity)) return null
  const [dx, dy] = [slope[0] / projection.unitsX, slope[1] / projection.unitsY]
  const length = Math.hypot(dx, dy)
  return [from[0] + (gradientLength * dx) / length, from[1] - (gradientLength * dy) / length]
}

/** Beside its own arrow, and clear of the labels before it: a slope and an estimate of it often point nearly the same way. */
export function labelPlaces(
  arrows: readonly Arrow[],
  measure: Measure,
  plot: Projection,
  clutter: Clutter,
) {
  const taken: Rectangle[] = []
  const onShafts = coveredClutter(shaftsOf(arrows))
  const crowded: Clutter = (box) =>
    clutter(box) + onArrow * onShafts(box) + onLabel * coveredClutter(taken)(box)
  return arrows.map((arrow) => {
    const place = labelPlace(arrow, widthOf(arrow, measure), plot, crowded)
    taken.push(place.box)
    return place
  })
}

/** Half the breadth of an arrow with its barbs, in pixels. */
const reach = 4

/** Rectangles that arrows cover, each by a row of small ones, up to the room that its own label keeps of its tip. */
function shaftsOf(arrows: readonly Arrow[]): readonly Rectangle[] {
  return arrows.flatMap(({ from: [x, y], to }) => {
    const [dx, dy] = [to[0] - x, to[1] - y]
    const count = Math.ceil(Math.hypot(dx, dy) / (2 * reach))
    return Array.from({ length: count }, (_, k) =>
      boxAround(x + (k * dx) / count, y + (k * dy) / count, reach),
    )
  })
}

/** Rectangles that arrows and their labels cover. */
export function coveredByArrows(
  arrows: readonly Arrow[],
  places: ReturnType<typeof labelPlaces>,
): readonly Rectangle[] {
  return [...shaftsOf(arrows), ...places.map(({ box }) => box)]
}

/** A label on another is worse than one on an arrow, and that is worse than on whatever else there is. */
const onLabel = 1e6
const onArrow = 1e4

/**
 * Place of a label's first line: beyond the arrow's tip, within the plot, and where the plot is
 * least crowded.
 */
function labelPlace(
  { to: [x, y], angle, lines }: Arrow,
  width: number,
  plot: Projection,
  clutter: Clutter,
) {
  const isLeft = Math.cos(angle) < 0
  const below = (lines.length - 1) * lineHeight
  // The lines of a label above an arrow are above its tip.
  const ahead = y + gap * Math.sin(angle) - (below * (1 - Math.sin(angle))) / 2
  const places = [ahead, y - gap - below - lineHeight, y + gap + lineHeight].flatMap((top) =>
    [isLeft, !isLeft].map((toLeft) => {
      const [left, right] = toLeft ? [width, 0] : [0, width]
      const sideways = toLeft === isLeft ? gap * Math.cos(angle) : 0
      const [atX, atY] = [
        bounded(x + sideways, margin.x + left, plot.width - margin.x - right),
        bounded(top, margin.y, plot.height - margin.y - below),
      ]
      const [x0, x1] = [atX - left, atX + right]
      const box = { x0, x1, y0: atY - margin.y, y1: atY + below + margin.y }
      return { anchor: toLeft ? 'end' : 'start', x: atX, y: atY, box }
    }),
  )
  const crowding = places.map(({ box }) => clutter(box))
  return places[crowding.indexOf(Math.min(...crowding))]!
}

function bounded(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

/** An arrow as far as the plot goes. */
export function arrowTo(
  from: Point,
  tip: Point,
  { width, height }: Projection,
): Pick<Arrow, 'from' | 'to' | 'angle' | 'whole'> {
  const part = { from: 0, to: 1 }
  clipSegment(...from, ...tip, { x0: 0, y0: 0, x1: width, y1: height }, part)
  const [dx, dy] = [tip[0] - from[0], tip[1] - from[1]]
  return {
    from,
    to: [from[0] + part.to * dx, from[1] + part.to * dy],
    angle: Math.atan2(dy, dx),
    whole: part.to === 1,
  }
}

/** Path data of an arrow; one that the edge cuts off is drawn without its head. */
export function outline({
  from,
  to,
  angle,
  whole,
}: Pick<Arrow, 'from' | 'to' | 'angle' | 'whole'>): string {
  const pen = pathPen()
  const side = (turn: number) =>
    [to[0] - barb * Math.cos(angle + turn), to[1] - barb * Math.sin(angle + turn)] as const
  pen.moveTo(...from)
  pen.lineTo(...to)
  if (!whole) return pen.path()
  pen.moveTo(...side(0.45))
  pen.lineTo(...to)
  pen.lineTo(...side(-0.45))
  return pen.path()
}

/** The look of an arrow and its label. */
export function arrowStyle(palette: Palette) {
  const [ink, paper] = [palette('ink'), palette('paper')]
  return {
    line: (kind: Arrow['kind']) => ({
      colour: ink,
      width: { gradient: 1, seen: 1.25, step: 1.75 }[kind],
    }),
    casing: { colour: paper, width: 4 },
    letters: { fill: ink, casing: { colour: paper, width: 3 } },
  }
}

/** The font of the labels. */
export const arrowFont = mathsFont(15)

/** Width of the longest line of an arrow's label, in pixels. */
function widthOf({ lines }: Arrow, measure: Measure): number {
  return Math.max(...lines.map((line) => measure(line, arrowFont)))
}
