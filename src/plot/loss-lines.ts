import { line, type Selection, select } from 'd3'
import type { LossScale } from './loss-scale'
import type { LossLine, LossSeries } from './loss-series'
import { markerPath } from './markers'
import { spreadLabels } from './spread'

export interface PlottedLine {
  readonly series: LossSeries
  readonly line: LossLine
}

/** The chart's inside, in pixels from the top left of its svg. */
export interface ChartFrame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly lastStep: number
}

type Group = Selection<SVGGElement, unknown, null, undefined>

const labelGap = 10
const labelDistance = 15

export function stepToX({ left, width, lastStep }: ChartFrame, t: number): number {
  return left + (t / lastStep) * width
}

/** Clamped to the frame: the marks at its edges say what is beyond. */
export function fractionToY({ top, height }: ChartFrame, fraction: number): number {
  return top + (1 - Math.min(1, Math.max(0, fraction))) * height
}

/** The lines, their names at their ends, and marks where one reaches f* or leaves at the top. */
export function drawLines(
  group: Group,
  lines: readonly PlottedLine[],
  frame: ChartFrame,
  scale: LossScale,
  isLogarithmic: boolean,
  widthOf: (label: string) => number,
): void {
  const draw = line<number>()
  group
    .selectAll('path.plot-line')
    .data(lines)
    .join('path')
    .attr('class', ({ series }) => `plot-line plot-line-${series.colour}`)
    .attr('d', ({ line: { t, value } }) =>
      draw
        .x((i) => tenth(stepToX(frame, t[i]!)))
        .y((i) => tenth(fractionToY(frame, scale.toFraction(value[i]!))))(
        Array.from(t, (_, i) => i),
      ),
    )

  group
    .selectAll('path.plot-line-mark')
    .data(lines.flatMap((line) => edgeMarks(line, frame, scale, isLogarithmic)))
    .join('path')
    .attr('class', ({ colour }) => `plot-line-mark plot-run-${colour}`)
    .attr('d', ({ isUp }) => (isUp ? 'M0 0L-4.5 7H4.5Z' : 'M0 0L-4.5 -7H4.5Z'))
    .attr('transform', ({ x, y }) => `translate(${tenth(x)} ${tenth(y)})`)

  const ends = lines.flatMap(({ series, line: { t, value } }) => {
    const end = t.length - 1
    if (end < 0 || series.label === '') return []
    const x = stepToX(frame, t[end]!) + labelGap
    const y = fractionToY(frame, scale.toFraction(value[end]!))
    return [{ series, x, y, width: widthOf(series.label) + 14 }]
  })
  const heights = spreadLabels(ends, labelDistance, frame.top + 4, frame.top + frame.height - 4)
  const labels = group
    .selectAll('g.plot-line-label')
    .data(ends)
    .join((enter) => {
      const label = enter.append('g').attr('class', 'plot-line-label')
      label.append('path')
      label.append('text').attr('x', 9).attr('dy', '0.35em')
      return label
    })
    .attr('transform', ({ x }, k) => `translate(${tenth(x)} ${tenth(heights[k]!)})`)
  labels
    .select('path')
    .attr('class', ({ series }) => `plot-mark-${series.colour}`)
    .attr('d', ({ series }) => markerPath(series.colour, 44))
  labels
    .select('text')
    .attr('class', ({ series }) => `plot-run-label plot-run-${series.colour}`)
    .text(({ series }) => series.label)
}

function edgeMarks(
  { series, line: { t, value } }: PlottedLine,
  frame: ChartFrame,
  scale: LossScale,
  isLogarithmic: boolean,
) {
  const marks: { colour: number; x: number; y: number; isUp: boolean }[] = []
  let wasInside = true
  for (let i = 0; i < t.length && marks.length < 8; i++) {
    const fraction = scale.toFraction(value[i]!)
    const isBelow = isLogarithmic ? fraction <= 0 : fraction < 0
    const isInside = fraction <= 1 && !isBelow
    if (wasInside && !isInside) {
      const y = fractionToY(frame, fraction)
      marks.push({ colour: series.colour, x: stepToX(frame, t[i]!), y, isUp: fraction > 1 })
    }
    wasInside = isInside
  }
  return marks
}

function tenth(pixels: number): number {
  return Math.round(pixels * 10) / 10
}

/** Measures a label as it will be drawn; remembers it. */
export function labelMeasure(svg: SVGSVGElement): (label: string) => number {
  const widths = new Map<string, number>()
  return (label) => {
    const known = widths.get(label)
    if (known !== undefined) return known
    const probe = select(svg).append('text').attr('class', 'plot-run-label').text(label)
    const width = probe.node()?.getComputedTextLength() ?? 0
    probe.remove()
    if (width > 0) widths.set(label, width)
    return width
  }
}
