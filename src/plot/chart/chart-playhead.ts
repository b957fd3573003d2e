import { select } from 'd3'
import type { Sequence } from '../../core/records/chart-quantity'
import type { ChartScale } from '../scene/chart/chart-scale'
import { markerPath } from '../scene/markers'
import { type ChartFrame, fractionToY, type PlottedLine, stepToX } from './chart-lines'

/** The line at the playhead, and where each run is on it. */
export interface ChartPlayhead {
  draw(lines: readonly PlottedLine[], frame: ChartFrame, scale: ChartScale, t: number): void
}

export function chartPlayhead(node: HTMLElement): ChartPlayhead {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-chart-playhead')
    .attr('aria-hidden', 'true')
  const needle = svg.append('line').attr('class', 'plot-needle')
  const dots = svg.append('g')
  return {
    draw(lines, frame, scale, t) {
      const x = stepToX(frame, Math.min(t, frame.lastStep))
      needle
        .attr('transform', `translate(${Math.round(x) + 0.5} 0)`)
        .attr('y1', frame.top - 6)
        .attr('y2', frame.top + frame.height)
      dots
        .selectAll('path')
        // A run that is above the axis has left the chart where its line ends.
        .data(lines.filter(({ series: { values } }) => values.length > 0 && isOn(scale, values, t)))
        .join('path')
        .attr('class', ({ series }) => `plot-dot plot-mark-${series.colour}`)
        .attr('d', ({ series }) => markerPath(series.colour, 62))
        .attr('transform', ({ series: { values } }) => {
          const shown = shownOf(values, t)
          return `translate(${stepToX(frame, shown)} ${fractionToY(frame, scale.toFraction(values.at(shown)))})`
        })
    },
  }
}

function isOn(scale: ChartScale, values: Sequence, t: number): boolean {
  return scale.toFraction(values.at(shownOf(values, t))) <= 1
}

function shownOf({ length }: Sequence, t: number): number {
  return Math.min(Math.floor(t), length - 1)
}
