import { freshContext } from '../canvas'
import type { Palette } from '../palette'
import type { ChartScale } from '../scene/chart/chart-scale'
import type { ChartLine, ChartReference, ChartSeries } from '../scene/chart/chart-series'

export interface PlottedLine {
  readonly series: ChartSeries
  readonly line: ChartLine
}

/** The chart's inside, in pixels from its top left corner. */
export interface ChartFrame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly lastStep: number
}

const lineWidth = 1.75
/** Pixels that a line may rise in a column before it is drawn as a bar. */
const steepest = 4
const mostMarks = 8
const upward = 'M0 0L-4.5 7H4.5Z'
const downward = 'M0 0L-4.5 -7H4.5Z'

export function stepToX({ left, width, lastStep }: ChartFrame, t: number): number {
  return left + (t / lastStep) * width
}

/** Clamped to the frame: the marks at its edges say what is beyond. */
export function fractionToY({ top, height }: ChartFrame, fraction: number): number {
  return top + (1 - Math.min(1, Math.max(0, fraction))) * height
}

/** The lines, with marks where one reaches the floor or leaves at the top or the bottom, and the references. */
export function drawLines(
  canvas: HTMLCanvasElement,
  size: { readonly width: number; readonly height: number },
  lines: readonly PlottedLine[],
  references: readonly ChartReference[],
  frame: ChartFrame,
  scale: ChartScale,
  palette: Palette,
): void {
  const context = freshContext(canvas, size.width, size.height)
  context.lineJoin = 'round'
  context.lineCap = 'round'
  context.lineWidth = lineWidth
  for (const { series, line } of lines) {
    context.strokeStyle = context.fillStyle = palette.runs[series.colour] ?? palette.paper
    const pixels = pixelsOf(line, frame, scale)
    if (frame.lastStep > frame.width) drawDense(context, pixels)
    else drawSparse(context, pixels)
    drawEdgeMarks(context, pixels, palette.paper)
  }
  drawReferences(context, references, frame, scale, palette)
}

function drawReferences(
  context: CanvasRenderingContext2D,
  references: readonly ChartReference[],
  frame: ChartFrame,
  { powerToFraction }: ChartScale,
  palette: Palette,
): void {
  if (!powerToFraction) return
  const { left, top, width, height, lastStep } = frame
  context.save()
  context.beginPath()
  context.rect(left, top, width, height)
  context.clip()
  context.setLineDash([2, 4])
  context.lineWidth = 1.5
  for (const { colour, t, value, factor } of references) {
    const [power, fall] = [Math.log10(value), Math.log10(factor)]
    const yAt = (step: number) => top + (1 - powerToFraction(power + (step - t) * fall)) * height
    context.strokeStyle = palette.runs[colour] ?? palette.paper
    context.beginPath()
    context.moveTo(stepToX(frame, 0), yAt(0))
    context.lineTo(stepToX(frame, lastStep), yAt(lastStep))
    context.stroke()
  }
  context.restore()
}

/** A line in pixels; `beyond` is 1 where it is above the axis, −1 where it is below, and 0 on it. */
interface Pixels {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly beyond: Int8Array
}

function pixelsOf({ t, value }: ChartLine, frame: ChartFrame, scale: ChartScale): Pixels {
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

/** Above the axis there is no line: along its edge it would read as a run that has settled. */
function isAbove(beyond: Int8Array, i: number): boolean {
  return beyond[i] === 1 && beyond[i - 1] === 1
}

function drawSparse(context: CanvasRenderingContext2D, { x, y, beyond }: Pixels): void {
  context.beginPath()
  for (let i = 0; i < x.length; i++) {
    if (isAbove(beyond, i)) context.moveTo(x[i]!, y[i]!)
    else context.lineTo(x[i]!, y[i]!)
  }
  context.stroke()
}

/** A line that goes up and down within a column of pixels fills it, and a bar is far quicker to fill. */
function drawDense(context: CanvasRenderingContext2D, { x, y, beyond }: Pixels): void {
  context.beginPath()
  for (let i = 0, last = y[0] ?? 0; i < x.length; ) {
    const column = Math.floor(x[i]!)
    const above = isAbove(beyond, i)
    let [top, bottom] = [last, last]
    for (; i < x.length && Math.floor(x[i]!) === column; i++) {
      last = y[i]!
      top = Math.min(top, last)
      bottom = Math.max(bottom, last)
    }
    const middle = column + 0.5
    if (bottom - top > steepest) {
      const half = lineWidth / 2
      context.fillRect(middle - half, top - half, lineWidth, bottom - top + lineWidth)
      context.moveTo(middle, last)
    } else if (above) {
      context.moveTo(middle, last)
    } else {
      context.lineTo(middle, last)
    }
  }
  context.stroke()
}

/** Where the line reaches the edge of the axis and goes beyond. */
function drawEdgeMarks(
  context: CanvasRenderingContext2D,
  { x, y, beyond }: Pixels,
  paper: string,
): void {
  context.save()
  context.strokeStyle = paper
  context.lineWidth = 3
  for (let i = 0, marks = 0; i < x.length && marks < mostMarks; i++) {
    if (beyond[i] === 0 || (i > 0 && beyond[i - 1] !== 0)) continue
    const shape = new Path2D(beyond[i] === 1 ? upward : downward)
    context.translate(x[i]!, y[i]!)
    context.stroke(shape)
    context.fill(shape)
    context.translate(-x[i]!, -y[i]!)
    marks++
  }
  context.restore()
}
