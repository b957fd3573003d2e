import type { Point } from '../../../core/records/experiment'
import { clipSegment } from '../clip'
import type { Clutter } from '../clutter'
import { type Measure, mathsFont } from '../font'
import type { Palette } from '../palette'
import { pathPen } from '../pen'
import type { Projection } from '../projection'

/** The gradient at an iterate, and the step from there. */
export interface PlotStep {
  readonly at: Point
  /** Drawn for its direction alone, uphill. */
  readonly gradient: Point
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
/** Between a label and the edge of the plot, in pixels. */
const margin = { x: 4, y: 10 } as const

export interface Arrow {
  readonly kind: 'gradient' | 'step'
  readonly from: Point
  readonly to: Point
  readonly angle: number
  /** False where the arrow is cut off by the edge. */
  readonly whole: boolean
  readonly lines: readonly string[]
}

/** In pixels; none where the iterate is out of the plot. */
export function arrowsOf(
  { at, gradient, to, label, slope: lines = ['∇f'] }: PlotStep,
  projection: Projection,
): readonly Arrow[] {
  const { width, height } = projection
  const from: Point = [projection.x(at[0]), projection.y(at[1])]
  if (!(from[0] >= 0 && from[0] <= width && from[1] >= 0 && from[1] <= height)) return []
  const arrows: Arrow[] = []
  const slope = Math.hypot(...gradient)
  if (slope > 0 && slope < Infinity) {
    // As a short step along ∇f is seen.
    const [dx, dy] = [gradient[0] / projection.unitsX, gradient[1] / projection.unitsY]
    const seen = Math.hypot(dx, dy)
    const tip: Point = [
      from[0] + (gradientLength * dx) / seen,
      from[1] - (gradientLength * dy) / seen,
    ]
    arrows.push({ kind: 'gradient', lines, ...cut(from, tip, projection) })
  }
  const tip: Point = [projection.x(to[0]), projection.y(to[1])]
  const length = Math.hypot(tip[0] - from[0], tip[1] - from[1])
  if (length >= shortest && length < Infinity)
    arrows.push({ kind: 'step', lines: [label], ...cut(from, tip, projection) })
  return arrows
}

/**
 * Place of a label's first line: beyond the arrow's tip, within the plot, and where the plot is
 * least crowded.
 */
export function labelPlace(
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
      return {
        anchor: toLeft ? 'end' : 'start',
        x: bounded(x + sideways, margin.x + left, plot.width - margin.x - right),
        y: bounded(top, margin.y, plot.height - margin.y - below),
        left,
        right,
      }
    }),
  )
  const crowding = places.map(({ x, y, left, right }) =>
    clutter({ x0: x - left, x1: x + right, y0: y - margin.y, y1: y + below + margin.y }),
  )
  return places[crowding.indexOf(Math.min(...crowding))]!
}

function bounded(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

function cut(
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
export function outline({ from, to, angle, whole }: Arrow): string {
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

/** How an arrow and its label are drawn. */
export function arrowStyle(palette: Palette) {
  const [ink, paper] = [palette('ink'), palette('paper')]
  return {
    line: (kind: Arrow['kind']) => ({ colour: ink, width: kind === 'gradient' ? 1 : 1.75 }),
    casing: { colour: paper, width: 4 },
    letters: { fill: ink, casing: { colour: paper, width: 3 } },
  }
}

/** The font of the labels. */
export const arrowFont = mathsFont(15)

/** Width of the longest line of an arrow's label, in pixels. */
export function widthOf({ lines }: Arrow, measure: Measure): number {
  return Math.max(...lines.map((line) => measure(line, arrowFont)))
}
