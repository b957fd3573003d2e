import { format, select } from 'd3'
import type { LossSeries } from './loss-series'
import { markerPath } from './markers'

/** The values of every run at one iteration, beside the pointer. */
export interface LossTooltip {
  show(series: readonly LossSeries[], t: number, offset: number | null, x: number): void
  hide(): void
}

const significant = format('.4~g')

export function lossTooltip(node: HTMLElement): LossTooltip {
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
    show(series, t, offset, x) {
      title.text(`step ${t.toLocaleString('en')}, ${offset === null ? 'f' : 'f − f*'}`)
      const row = rows
        .selectAll('div')
        .data(series.filter(({ f }) => f.length > 0))
        .join((enter) => {
          const row = enter.append('div')
          row.append('svg').attr('viewBox', '-6 -6 12 12').append('path')
          row.append('span').attr('class', 'plot-tooltip-label')
          row.append('span').attr('class', 'plot-tooltip-value')
          return row
        })
        .classed('plot-tooltip-ended', ({ f }) => t > f.length - 1)
      row
        .select('path')
        .attr('class', ({ colour }) => `plot-mark-${colour}`)
        .attr('d', ({ colour }) => markerPath(colour, 62))
      row.select('.plot-tooltip-label').text(({ label }) => label)
      row.select('.plot-tooltip-value').text(({ f }) => {
        const value = f[Math.min(t, f.length - 1)]! - (offset ?? 0)
        return significant(value).replace('e+', 'e').replace('e-', 'e−')
      })
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
