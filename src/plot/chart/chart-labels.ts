import type { Selection } from 'd3'
import type { LineName } from '../scene/chart/name-lines'
import { runTextColour, themed } from '../scene/palette'
import { runLettered } from '../styled'

/** The names of the runs at the ends of their lines. */
export function drawChartLabels(
  group: Selection<SVGGElement, unknown, null, undefined>,
  names: readonly LineName[],
): void {
  group
    .selectAll('text')
    .data(names)
    .join((enter) => runLettered(enter.append('text')))
    .attr('class', 'plot-run-label')
    .attr('fill', ({ series }) => runTextColour(themed, series.colour))
    .attr('data-run', ({ series }) => series.id)
    .attr('dy', '0.35em')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .text(({ series }) => series.label)
}
