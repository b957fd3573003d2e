import { tickStep } from 'd3'
import { labelSpacing } from '../../contours/axis-labels'
import type { Projection } from '../../projection'

/** Lines of graph paper, as path data, drawn with a share of their colour. */
export interface PaperLines {
  readonly d: string
  readonly strength: number
}

const finer = 5

/** Lines at the values that the axes name, and four fainter ones between each two. */
export function graphPaper({
  view: { x0, x1, y0, y1 },
  x,
  y,
  width,
  height,
}: Projection): readonly PaperLines[] {
  const step = tickStep(x0, x1, width / labelSpacing)
  const at = (pixels: number) => Math.round(pixels) + 0.5
  const lines = (apart: number) =>
    [
      ...multiples(apart, x0, x1).map((value) => `M${at(x(value))} 0V${height}`),
      ...multiples(apart, y0, y1).map((value) => `M0 ${at(y(value))}H${width}`),
    ].join('')
  return [
    { d: lines(step / finer), strength: 0.45 },
    { d: lines(step), strength: 1 },
  ]
}

function multiples(step: number, low: number, high: number): readonly number[] {
  const first = Math.ceil(low / step)
  const count = Math.floor(high / step) - first + 1
  return count > 0 && count < 1000
    ? Array.from({ length: count }, (_, k) => (first + k) * step)
    : []
}
