import type { Selection } from 'd3'
import type { LineName } from '../scene/chart/name-lines'

/** The names of the runs at the ends of their lines. */
export function drawChartLabels(
  group: Selection<SVGGElement, unknown, null, undefined>,
  names: readonly LineName[],
): void {
  group
    .selectAll('text')
    .data(names)
    .join('text')
    .attr('class', ({ series }) => `plot-run-label plot-run-${series.colour}`)
    .attr('data-run', ({ series }) => series.id)
    .attr('dy', '0.35em')
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .text(({ series }) => series.label)
}
