import type { Selection } from 'd3'
import type { ChartScale } from '../scene/chart/chart-scale'
import { spreadLabels } from '../scene/chart/spread'
import { type ChartFrame, fractionToY, type PlottedLine, stepToX } from './chart-lines'

const gap = 9
const distance = 15

/** The names of the runs at the ends of their lines. */
export function drawChartLabels(
  group: Selection<SVGGElement, unknown, null, undefined>,
  lines: readonly PlottedLine[],
  frame: ChartFrame,
  scale: ChartScale,
  widthOf: (label: string) => number,
): void {
  const ends = lines.flatMap(({ series, line: { t, value } }) => {
    const end = lastOnAxis(value, scale)
    if (end < 0 || series.label === '') return []
    const x = stepToX(frame, t[end]!) + gap
    const y = fractionToY(frame, scale.toFraction(value[end]!))
    return [{ series, x, y, width: widthOf(series.label) }]
  })
  const heights = spreadLabels(ends, distance, frame.top + 4, frame.top + frame.height - 4)
  group
    .selectAll('text')
    .data(ends)
    .join('text')
    .attr('class', ({ series }) => `plot-run-label plot-run-${series.colour}`)
    .attr('data-run', ({ series }) => series.id)
    .attr('dy', '0.35em')
    .attr('x', ({ x }) => x)
    .attr('y', (_, k) => heights[k]!)
    .text(({ series }) => series.label)
}

/** The last point that is drawn: the one at which the line leaves the axis at the top for good, or its end. */
function lastOnAxis(value: ArrayLike<number>, scale: ChartScale): number {
  let end = value.length - 1
  while (end > 0 && scale.toFraction(value[end - 1]!) > 1) end--
  return end
}
