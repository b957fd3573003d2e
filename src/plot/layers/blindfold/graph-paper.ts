import { tickStep } from 'd3'
import type { Projection } from '../../scene/projection'

/** The spacing of the axis' labels, in pixels; as in axes.ts. */
const spacing = 72
const finer = 5

/** Lines at the values that the axes name, and four fainter ones between each two. */
export function drawGraphPaper(
  context: CanvasRenderingContext2D,
  { view: { x0, x1, y0, y1 }, x, y, width, height }: Projection,
  colour: string,
): void {
  const step = tickStep(x0, x1, width / spacing)
  context.save()
  context.strokeStyle = colour
  context.lineWidth = 1
  for (const [apart, strength] of [
    [step / finer, 0.45],
    [step, 1],
  ] as const) {
    context.globalAlpha = strength
    context.beginPath()
    for (const value of multiples(apart, x0, x1)) {
      const at = Math.round(x(value)) + 0.5
      context.moveTo(at, 0)
      context.lineTo(at, height)
    }
    for (const value of multiples(apart, y0, y1)) {
      const at = Math.round(y(value)) + 0.5
      context.moveTo(0, at)
      context.lineTo(width, at)
    }
    context.stroke()
  }
  context.restore()
}

function multiples(step: number, low: number, high: number): readonly number[] {
  const first = Math.ceil(low / step)
  const count = Math.floor(high / step) - first + 1
  return count > 0 && count < 1000
    ? Array.from({ length: count }, (_, k) => (first + k) * step)
    : []
}
