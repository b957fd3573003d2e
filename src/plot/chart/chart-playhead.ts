import { select } from 'd3'
import type { ChartFrame, PlottedLine } from '../scene/chart/chart-frame'
import type { ChartScale } from '../scene/chart/chart-scale'
import { dotArea, needleSpan, needleX, playheadDots } from '../scene/chart/playhead'
import { markerPath } from '../scene/markers'

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
      const [from, to] = needleSpan(frame)
      needle
        .attr('transform', `translate(${needleX(frame, t)} 0)`)
        .attr('y1', from)
        .attr('y2', to)
      dots
        .selectAll('path')
        .data(playheadDots(lines, frame, scale, t))
        .join('path')
        .attr('class', ({ colour }) => `plot-dot plot-mark-${colour}`)
        .attr('d', ({ colour }) => markerPath(colour, dotArea))
        .attr('transform', ({ x, y }) => `translate(${x} ${y})`)
    },
  }
}
