import type { Selection } from 'd3'
import { raisedApart } from '../../core/records/number-format'
import type { ChartFrame } from '../scene/chart/chart-frame'
import type { ChartScale } from '../scene/chart/chart-scale'
import { levelsOf, stepBaseline, stepTicks } from '../scene/chart/chart-ticks'
import { tickLetters } from '../scene/contours/axis-marks'
import { themed } from '../scene/palette'
import { raised } from '../scene/scripts'
import { lettered } from '../styled'

type Group = Selection<SVGGElement, unknown, null, undefined>

/**
 * A text that differs whenever the axes are drawn differently, so that they are not drawn twice
 * alike.
 */
export function chartAxesKey(
  { left, top, width, height, lastStep, epoch }: ChartFrame,
  scale: ChartScale,
) {
  const ticks = scale.ticks.map((tick) => Object.values(tick).join())
  return [left, top, width, height, lastStep, epoch, ...ticks].join(' ')
}

export function drawChartAxes(group: Group, frame: ChartFrame, scale: ChartScale): void {
  const { left, top, width, height } = frame
  const rows = group
    .selectAll('g.plot-level')
    .data(levelsOf(frame, scale))
    .join((enter) => {
      const row = enter.append('g').attr('class', 'plot-level')
      row.append('line').attr('class', 'plot-gridline')
      const text = lettered(row.append('text'), tickLetters(themed))
        .attr('class', 'plot-tick')
        .attr('text-anchor', 'end')
      text.append('tspan').attr('class', 'plot-ten')
      text.append('tspan').attr('class', 'plot-exponent').attr('dy', `${-raised.rise}em`)
      return row
    })
    .attr('transform', ({ y }) => `translate(${left} ${y})`)
  rows.select('line').attr('x2', width)
  rows.select('text').attr('x', -8).attr('y', 4)
  rows.select('.plot-ten').text(({ label }) => raisedApart(label)[0] ?? '')
  rows.select('.plot-exponent').text(({ label }) => raisedApart(label)[1] ?? '')

  group
    .selectAll('text.plot-step')
    .data(stepTicks(frame))
    .join((enter) => lettered(enter.append('text'), tickLetters(themed)))
    .attr('class', 'plot-tick plot-step')
    .attr('text-anchor', 'middle')
    .attr('x', ({ x }) => x)
    .attr('y', top + height + stepBaseline)
    .text(({ label }) => label)
}
