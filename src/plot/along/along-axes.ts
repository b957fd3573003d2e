import { type Selection, select } from 'd3'
import { raisedApart } from '../../core/records/number-format'
import { type AlongFrame, alongTicks, alongX, alongY } from '../scene/along/along-frame'
import { tickLetters } from '../scene/contours/axis-marks'
import { themed } from '../scene/palette'
import { lettered } from '../styled'

/** Draws the axes of f along a step. */
export function drawAxes(
  group: Selection<SVGGElement, unknown, null, undefined>,
  frame: AlongFrame,
): void {
  const { across, up } = alongTicks(frame)
  const bottom = frame.top + frame.height
  const labels = [
    ...up.map(({ value, label }) => ({
      x: frame.left - 8,
      y: alongY(frame, value),
      anchor: 'end',
      label,
    })),
    ...across.map(({ value, label }) => ({
      x: alongX(frame, value),
      y: bottom + 20,
      anchor: 'middle',
      label,
    })),
    { x: frame.left + frame.width + 12, y: bottom, anchor: 'start', label: 's' },
  ]
  group
    .selectAll('path')
    .data([...up.map(({ value }) => alongY(frame, value)), bottom])
    .join('path')
    .attr('class', 'plot-gridline')
    .attr('d', (y) => `M${frame.left} ${Math.round(y) + 0.5}H${frame.left + frame.width}`)
  group
    .selectAll<SVGTextElement, unknown>('text')
    .data(labels)
    .join((enter) => lettered(enter.append('text'), tickLetters(themed)))
    .attr('class', 'plot-tick')
    .attr('dy', '0.35em')
    .attr('text-anchor', ({ anchor }) => anchor)
    .attr('x', ({ x }) => x)
    .attr('y', ({ y }) => y)
    .each(function ({ label }) {
      const [plain = '', raised = ''] = raisedApart(label)
      const text = select(this).text(plain)
      if (raised)
        text.append('tspan').attr('class', 'plot-exponent').attr('dy', '-0.45em').text(raised)
    })
}
