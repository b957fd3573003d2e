import { select } from 'd3'
import type { Sequence } from '../../core/records/chart-quantity'
import { grouped, readable } from '../../core/records/number-format'
import type { ChartSeries } from '../scene/chart/chart-series'
import { markerPath } from '../scene/markers'

/** The values of every run at one iteration, beside the pointer. */
export interface ChartTooltip {
  show(series: readonly ChartSeries[], t: number, name: string, x: number): void
  hide(): void
}

/** The value at step t, or the last one of a run that has ended by then. */
export function valueText(values: Sequence, t: number): string {
  return readable(values.at(Math.min(t, values.length - 1)), 4)
}

export function chartTooltip(node: HTMLElement): ChartTooltip {
  const root = select(node)
  const hair = root.append('div').attr('class', 'plot-hair').attr('hidden', '')
  const box = root
    .append('div')
    .attr('class', 'plot-tooltip')
    .attr('aria-hidden', 'true')
    .attr('hidden', '')
  const title = box.append('div').attr('class', 'plot-tooltip-title')
  const rows = box.append('div').attr('class', 'plot-tooltip-rows')

  return {
    show(series, t, name, x) {
      title.text(`step ${grouped(t)}, ${name}`)
      const row = rows
        .selectAll('div')
        .data(series.filter(({ values }) => values.length > 0))
        .join((enter) => {
          const row = enter.append('div')
          row.append('svg').attr('viewBox', '-6 -6 12 12').append('path')
          row.append('span').attr('class', 'plot-tooltip-label')
          row.append('span').attr('class', 'plot-tooltip-value')
          return row
        })
        .classed('plot-tooltip-ended', ({ values }) => t > values.length - 1)
      row
        .select('path')
        .attr('class', ({ colour }) => `plot-mark-${colour}`)
        .attr('d', ({ colour }) => markerPath(colour, 62))
      row.select('.plot-tooltip-label').text(({ label }) => label)
      row.select('.plot-tooltip-value').text(({ values }) => valueText(values, t))
      hair.attr('hidden', null).style('transform', `translateX(${Math.round(x)}px)`)
      box.attr('hidden', null)
      const { width = 0 } = box.node()?.getBoundingClientRect() ?? {}
      const isRoomy = x + 14 + width <= node.clientWidth
      box.style('transform', `translateX(${isRoomy ? x + 12 : Math.max(0, x - 12 - width)}px)`)
    },
    hide() {
      hair.attr('hidden', '')
      box.attr('hidden', '')
    },
  }
}
