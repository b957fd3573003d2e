import type { Selection } from 'd3'
import type { Rectangle } from '../scene/clip'
import { labelLetters } from '../scene/label-mark'
import { themed } from '../scene/palette'
import { lettered } from '../styled'

/** The place of a name, and the box that it covers. */
interface Placed {
  readonly x: number
  readonly y: number
  readonly box: Rectangle
}

/** Writes the names of marks, and returns the rectangles that they cover. */
export function drawNames(
  group: Selection<SVGGElement, unknown, null, undefined>,
  names: ReadonlyMap<string, Placed>,
): readonly Rectangle[] {
  group
    .selectAll('text')
    .data([...names])
    .join((enter) => lettered(enter.append('text'), labelLetters(themed)))
    .attr('class', 'plot-label')
    .attr('dy', '0.35em')
    .attr('x', ([, { x }]) => x)
    .attr('y', ([, { y }]) => y)
    .text(([text]) => text)
  return [...names.values()].map(({ box }) => box)
}
