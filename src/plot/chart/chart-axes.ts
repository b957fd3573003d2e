import type { Selection } from 'd3'
import { raisedApart } from '../../core/records/number-format'
import { axisTicks } from '../scene/axis-ticks'
import type { ChartScale } from '../scene/chart/chart-scale'
import { type ChartFrame, fractionToY, stepToX } from './chart-lines'

type Group = Selection<SVGGElement, unknown, null, undefined>

const stepSpacing = 80

/** What is drawn of the axes, so that what is drawn already need not be drawn again. */
export function chartAxesKey(
  { left, top, width, height, lastStep }: ChartFrame,
  scale: ChartScale,
) {
  const ticks = scale.ticks.map((tick) => Object.values(tick).join())
  return [left, top, width, height, lastStep, ...ticks].join(' ')
}

export function drawChartAxes(group: Group, frame: ChartFrame, scale: ChartScale): void {
  const { left, top, width, height, lastStep } = frame
  const rows = group
    .selectAll('g.plot-level')
    .data(scale.ticks)
    .join((enter) => {
      const row = enter.append('g').attr('class', 'plot-level')
      row.append('line').attr('class', 'plot-gridline')
      const text = row.append('text').attr('class', 'plot-tick').attr('text-anchor', 'end')
      text.append('tspan').attr('class', 'plot-ten')
      text.append('tspan').attr('class', 'plot-exponent').attr('dy', '-0.45em')
      return row
    })
    .attr(
      'transform',
      ({ fraction }) => `translate(${left} ${Math.round(fractionToY(frame, fraction)) + 0.5})`,
    )
  rows.select('line').attr('x2', width)
  rows.select('text').attr('x', -8).attr('y', 4)
  rows.select('.plot-ten').text(({ label }) => raisedApart(label)[0] ?? '')
  rows.select('.plot-exponent').text(({ label }) => raisedApart(label)[1] ?? '')

  const steps = axisTicks(0, lastStep, Math.min(lastStep, width / stepSpacing))
  group
    .selectAll('text.plot-step')
    .data(steps.filter(({ value }) => Number.isInteger(value)))
    .join('text')
    .attr('class', 'plot-tick plot-step')
    .attr('text-anchor', 'middle')
    .attr('x', ({ value }) => stepToX(frame, value))
    .attr('y', top + height + 17)
    .text(({ label }) => label)
}
