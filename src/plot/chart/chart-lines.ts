import { freshContext } from '../canvas'
import type { CanvasColours } from '../palette'
import type { ChartFrame, PlottedLine } from '../scene/chart/chart-frame'
import type { ChartScale } from '../scene/chart/chart-scale'
import type { ChartReference } from '../scene/chart/chart-series'
import {
  chartLineWidth,
  drawLine,
  drawReference,
  edgeCasing,
  edgeMarks,
  type LinePixels,
  linePixels,
  referenceStyle,
  thinLineWidth,
} from '../scene/chart/chart-strokes'

/** The lines, with marks where one reaches the floor or leaves at the top or the bottom, and the references. */
export function drawLines(
  canvas: HTMLCanvasElement,
  size: { readonly width: number; readonly height: number },
  lines: readonly PlottedLine[],
  references: readonly ChartReference[],
  frame: ChartFrame,
  scale: ChartScale,
  palette: CanvasColours,
): void {
  const context = freshContext(canvas, size.width, size.height)
  context.lineJoin = 'round'
  context.lineCap = 'round'
  for (const { series, line } of lines) {
    context.strokeStyle = context.fillStyle = palette.runs[series.colour] ?? palette.paper
    const pixels = linePixels(line, frame, scale)
    context.lineWidth = series.isThin ? thinLineWidth : chartLineWidth
    context.beginPath()
    drawLine(context, pixels, frame)
    context.stroke()
    drawEdgeMarks(context, pixels, palette.paper)
  }
  drawReferences(context, references, frame, scale, palette)
}

function drawReferences(
  context: CanvasRenderingContext2D,
  references: readonly ChartReference[],
  frame: ChartFrame,
  scale: ChartScale,
  palette: CanvasColours,
): void {
  context.save()
  context.beginPath()
  context.rect(frame.left, frame.top, frame.width, frame.height)
  context.clip()
  context.setLineDash(referenceStyle.dash)
  context.lineWidth = referenceStyle.width
  for (const reference of references) {
    context.strokeStyle = palette.runs[reference.colour] ?? palette.paper
    context.beginPath()
    drawReference(context, reference, frame, scale)
    context.stroke()
  }
  context.restore()
}

/** Draws the marks where the line reaches the edge of the axis and goes beyond. */
function drawEdgeMarks(context: CanvasRenderingContext2D, pixels: LinePixels, paper: string): void {
  context.save()
  context.strokeStyle = paper
  context.lineWidth = edgeCasing
  for (const { x, y, shape } of edgeMarks(pixels)) {
    const path = new Path2D(shape)
    context.translate(x, y)
    context.stroke(path)
    context.fill(path)
    context.translate(-x, -y)
  }
  context.restore()
}
