import { select } from 'd3'
import { themed } from '../scene/palette'
import { bandColour, leaderPath, nameBaseline } from '../scene/track/band-look'
import { type NamedBand, nameBands } from '../scene/track/name-bands'
import { measureOnPage } from '../text-width'

/** Draws the names of bands into a group, above a track `width` pixels wide. */
export function drawNames(node: SVGGElement, bands: readonly NamedBand[], width: number): void {
  const names = nameBands(bands, width, measureOnPage)
  select(node)
    .selectAll('path')
    .data(names)
    .join('path')
    .attr('class', 'spectrum-leader')
    .attr('d', ({ leader }) => leader && leaderPath(leader))
    .attr('stroke', ({ kind }) => themed(bandColour(kind)))
  select(node)
    .selectAll('text')
    .data(names)
    .join('text')
    .attr('class', 'spectrum-name')
    .attr('x', ({ x }) => x)
    .attr('y', nameBaseline)
    .attr('fill', ({ kind }) => themed(bandColour(kind)))
    .text(({ text }) => text)
}
