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
    const colour = palette.runs[series.colour] ?? palette.paper
    const marks: { x: number; y: number; shape: Path2D }[] = []
    let wasInside = true
    context.beginPath()
    for (let i = 0; i < line.t.length; i++) {
      const fraction = scale.toFraction(line.value[i]!)
      const x = stepToX(frame, line.t[i]!)
      const y = fractionToY(frame, fraction)
      context.lineTo(x, y)
      const isInside = scale.shows(fraction)
      if (wasInside && !isInside && marks.length < mostMarks) {
        marks.push({ x, y, shape: fraction > 1 ? up : down })
      }
      wasInside = isInside
    }
    context.strokeStyle = colour
    context.stroke()
    for (const { x, y, shape } of marks) {
      context.save()
      context.translate(x, y)
      context.strokeStyle = palette.paper
      context.lineWidth = 3
      context.stroke(shape)
      context.fillStyle = colour
      context.fill(shape)
      context.restore()
    }
  }
}
