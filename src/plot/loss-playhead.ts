import { select } from 'd3'
import { type ChartFrame, fractionToY, type PlottedLine, stepToX } from './loss-lines'
import type { LossScale } from './loss-scale'
import { markerPath } from './markers'

/** The line at the playhead, and where each run is on it. */
export interface LossPlayhead {
  draw(lines: readonly PlottedLine[], frame: ChartFrame, scale: LossScale, t: number): void
}

export function lossPlayhead(node: HTMLElement): LossPlayhead {
  const svg = select(node)
    .append('svg')
    .attr('class', 'plot-layer plot-loss-playhead')
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
        .data(lines.filter(({ series: { f } }) => f.length > 0 && isOn(scale, f, t)))
        .join('path')
        .attr('class', ({ series }) => `plot-dot plot-mark-${series.colour}`)
        .attr('d', ({ series }) => markerPath(series.colour, 62))
        .attr('transform', ({ series: { f } }) => {
          const shown = Math.min(Math.floor(t), f.length - 1)
          return `translate(${stepToX(frame, shown)} ${fractionToY(frame, scale.toFraction(f[shown]!))})`
        })
    },
  }
}

function isOn(scale: LossScale, f: Float64Array, t: number): boolean {
  return scale.toFraction(f[Math.min(Math.floor(t), f.length - 1)]!) <= 1
}
