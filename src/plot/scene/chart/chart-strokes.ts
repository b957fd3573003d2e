import type { Pen } from '../pen'
import { type ChartFrame, fractionToY, stepToX } from './chart-frame'
import type { ChartScale } from './chart-scale'
import type { ChartLine, ChartReference } from './chart-series'

/** A line in pixels; `beyond` is 1 where it is above the axis, −1 where it is below, and 0 on it. */
export interface LinePixels {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly beyond: Int8Array
}

/** Draws bars besides lines, as a canvas' context does. */
export interface BarPen extends Pen {
  fillRect(x: number, y: number, width: number, height: number): void
}

/** Line widths, in pixels: of a run's line, and of one that accompanies it. */
export const chartLineWidth = 1.75
export const thinLineWidth = 0.9
/** Width of the stroke in the paper's colour around an edge mark or a playhead dot, in pixels. */
export const edgeCasing = 3
export const referenceStyle = { width: 1.5, dash: [2, 4] } as const
/** Pixels that a line may rise in a column before it is drawn as a bar. */
const steepest = 4
const mostMarks = 8
const upward = 'M0 0L-4.5 7H4.5Z'
const downward = 'M0 0L-4.5 -7H4.5Z'

export function linePixels(
  { t, value }: ChartLine,
  frame: ChartFrame,
  scale: ChartScale,
): LinePixels {
  const n = t.length
  const [x, y, beyond] = [new Float64Array(n), new Float64Array(n), new Int8Array(n)]
  for (let i = 0; i < n; i++) {
    const fraction = scale.toFraction(value[i]!)
    x[i] = stepToX(frame, t[i]!)
    y[i] = fractionToY(frame, fraction)
    if (!scale.shows(fraction)) beyond[i] = fraction > 1 ? 1 : -1
  }
  return { x, y, beyond }
}

/** Draws the line, to be stroked by the caller; where it has more steps than pixels, bars as well. */
export function drawLine(pen: BarPen, pixels: LinePixels, { lastStep, width }: ChartFrame): void {
  if (lastStep > width) drawDense(pen, pixels)
  else drawSparse(pen, pixels)
}

/**
 * Whether the line runs above the axis, where none is drawn: along its edge it would read as a run
 * that has settled.
 */
function isAbove(beyond: Int8Array, i: number): boolean {
  return beyond[i] === 1 && beyond[i - 1] === 1
}

function drawSparse(pen: Pen, { x, y, beyond }: LinePixels): void {
  for (let i = 0; i < x.length; i++) {
    if (i === 0 || isAbove(beyond, i)) pen.moveTo(x[i]!, y[i]!)
    else pen.lineTo(x[i]!, y[i]!)
  }
}

/** A line that goes up and down within a column of pixels fills it, and a bar is far quicker to fill. */
function drawDense(pen: BarPen, { x, y, beyond }: LinePixels): void {
  for (let i = 0, last = y[0] ?? 0; i < x.length; ) {
    const isFirst = i === 0
    const column = Math.floor(x[i]!)
    const above = isAbove(beyond, i)
    let [top, bottom] = [last, last]
    for (; i < x.length && Math.floor(x[i]!) === column; i++) {
      last = y[i]!
      top = Math.min(top, last)
      bottom = Math.max(bottom, last)
    }
    const middle = column + 0.5
    const isSteep = bottom - top > steepest
    if (isSteep) {
      const half = chartLineWidth / 2
      pen.fillRect(middle - half, top - half, chartLineWidth, bottom - top + chartLineWidth)
    }
    if (isFirst || isSteep || above) pen.moveTo(middle, last)
    else pen.lineTo(middle, last)
  }
}

/** A mark where a line reaches the edge of the axis and goes beyond, with the shape that says so, around the place. */
export interface EdgeMark {
  readonly x: number
  readonly y: number
  readonly shape: string
}

export function edgeMarks({ x, y, beyond }: LinePixels): readonly EdgeMark[] {
  const marks: EdgeMark[] = []
  for (let i = 0; i < x.length && marks.length < mostMarks; i++) {
    if (beyond[i] === 0 || (i > 0 && beyond[i - 1] !== 0)) continue
    marks.push({ x: x[i]!, y: y[i]!, shape: beyond[i] === 1 ? upward : downward })
  }
  return marks
}

/** A straight line across the frame, which is to be clipped to that; only on a logarithmic axis. */
export function drawReference(
  pen: Pen,
  { t, value, factor }: ChartReference,
  frame: ChartFrame,
  { powerToFraction, toFraction }: ChartScale,
): void {
  if (factor === 1) {
    const fraction = toFraction(value)
    if (!(fraction >= 0 && fraction <= 1)) return
    const y = fractionToY(frame, fraction)
    pen.moveTo(stepToX(frame, 0), y)
    pen.lineTo(stepToX(frame, frame.lastStep), y)
    return
  }
  if (!powerToFraction) return
  const [power, fall] = [Math.log10(value), Math.log10(factor)]
  const yAt = (step: number) =>
    frame.top + (1 - powerToFraction(power + (step - t) * fall)) * frame.height
  pen.moveTo(stepToX(frame, 0), yAt(0))
  pen.lineTo(stepToX(frame, frame.lastStep), yAt(frame.lastStep))
}
