import { select } from 'd3'
import { raisedApart } from '../../core/records/number-format'
import { raised } from '../scene/scripts'
import { belowRail, type PlacedMark } from '../scene/track/mark-labels'
import type { RateScale } from '../scene/track/rate-scale'
import { spectrumRail } from '../scene/track/spectrum-paths'
import { labelledTicks, tickLines } from '../scene/track/track-ticks'
import { measureOnPage } from '../text-width'

/** Draws the rates below a track `width` pixels wide into a group, where the labels of marks leave room. */
export function drawTicks(
  node: SVGGElement,
  scale: RateScale,
  marks: readonly PlacedMark[],
  width: number,
): void {
  const group = select(node)
  group
    .selectAll('path')
    .data([tickLines(scale, width, spectrumRail + 1)])
    .join('path')
    .attr('d', String)
  const labels = group
    .selectAll('text')
    .data(labelledTicks(scale, marks, width, measureOnPage))
    .join('text')
    .attr('x', ({ fraction }) => fraction * width)
    .attr('y', spectrumRail + belowRail.baseline)
  labels
    .selectAll('tspan')
    .data(({ label }) => raisedApart(label))
    .join('tspan')
    .attr('dy', (_, place) => (place === 0 ? null : `${-raised.rise}em`))
    .attr('font-size', (_, place) => (place === 0 ? null : `${raised.size}em`))
    .text(String)
}
