import { freshContext } from './canvas'
import type { LossScale } from './loss-scale'
import type { LossLine, LossSeries } from './loss-series'
import type { Palette } from './palette'

export interface PlottedLine {
  readonly series: LossSeries
  readonly line: LossLine
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

/** The lines, with marks where one reaches f* or leaves at the top or the bottom. */
export function drawLines(
  canvas: HTMLCanvasElement,
  size: { readonly width: number; readonly height: number },
  lines: readonly PlottedLine[],
  frame: ChartFrame,
  scale: LossScale,
  palette: Palette,
): void {
  const context = freshContext(canvas, size.width, size.height)
  context.lineJoin = 'round'
  context.lineCap = 'round'
  context.lineWidth = lineWidth
  const [up, down] = [new Path2D(upward), new Path2D(downward)]
  for (const { series, line } of lines) {
    context.strokeStyle = context.fillStyle = palette.runs[series.colour] ?? palette.paper
    const pixels = pixelsOf(line, frame, scale)
    if (frame.lastStep > frame.width) drawDense(context, pixels)
    else drawSparse(context, pixels)
    for (const { x, y, isAbove } of edgeMarks(pixels)) {
      context.save()
      context.translate(x, y)
      context.strokeStyle = palette.paper
      context.lineWidth = 3
      context.stroke(isAbove ? up : down)
      context.fill(isAbove ? up : down)
      context.restore()
    }
  }
}

interface Pixel {
  readonly x: number
  readonly y: number
  readonly isAbove: boolean
  readonly isBelow: boolean
}

function pixelsOf({ t, value }: LossLine, frame: ChartFrame, scale: LossScale): readonly Pixel[] {
  return Array.from(t, (step, i) => {
    const fraction = scale.toFraction(value[i]!)
    const isAbove = fraction > 1
    const isBelow = !isAbove && !scale.shows(fraction)
    return { x: stepToX(frame, step), y: fractionToY(frame, fraction), isAbove, isBelow }
  })
}

function drawSparse(context: CanvasRenderingContext2D, pixels: readonly Pixel[]): void {
  context.beginPath()
  for (const { x, y } of pixels) context.lineTo(x, y)
  context.stroke()
}

/** A line that goes up and down within a column of pixels fills it, and a bar is far quicker to fill. */
function drawDense(context: CanvasRenderingContext2D, pixels: readonly Pixel[]): void {
  context.beginPath()
  for (let i = 0, last = pixels[0]?.y ?? 0; i < pixels.length; ) {
    const column = Math.floor(pixels[i]!.x)
    let [top, bottom] = [last, last]
    for (; i < pixels.length && Math.floor(pixels[i]!.x) === column; i++) {
      last = pixels[i]!.y
      top = Math.min(top, last)
      bottom = Math.max(bottom, last)
    }
    const middle = column + 0.5
    if (bottom - top > steepest) {
      const half = lineWidth / 2
      context.fillRect(middle - half, top - half, lineWidth, bottom - top + lineWidth)
      context.moveTo(middle, last)
    } else {
      context.lineTo(middle, last)
    }
  }
  context.stroke()
}

/** Where the line reaches the edge of the axis and goes beyond. */
function edgeMarks(pixels: readonly Pixel[]): readonly Pixel[] {
  const isOff = (pixel: Pixel | undefined) => pixel?.isAbove || pixel?.isBelow
  return pixels.filter((pixel, i) => isOff(pixel) && !isOff(pixels[i - 1])).slice(0, mostMarks)
}
