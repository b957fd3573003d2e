import { select } from 'd3'
import type { Around } from '../../scene/around'
import type { Rectangle } from '../../scene/clip'
import { labelLetters } from '../../scene/label-mark'
import { type Marked, type MarkNames, nameMarks } from '../../scene/layers/critical/name-marks'
import { themed } from '../../scene/palette'
import type { Projection } from '../../scene/projection'
import { lettered } from '../../styled'
import { measureOnPage } from '../../text-width'

/** The names of the marks: one mark of each sort has one, where there is room. */
export interface NamesDrawn {
  readonly covered: readonly Rectangle[]
  draw(projection: Projection, around: Around, marked: Marked): void
}

export function markNames(svg: SVGSVGElement): NamesDrawn {
  const group = select(svg).append('g')
  let names: MarkNames = new Map()
  let covered: readonly Rectangle[] = []

  return {
    get covered() {
      return covered
    },
    draw(projection, around, marked) {
      names = nameMarks(marked, projection, around, measureOnPage, names)
      covered = [...names.values()].map(({ box }) => box)
      group
        .selectAll('text')
        .data([...names])
        .join((enter) => lettered(enter.append('text'), labelLetters(themed)))
        .attr('class', 'plot-label')
        .attr('dy', '0.35em')
        .attr('x', ([, { x }]) => x)
        .attr('y', ([, { y }]) => y)
        .text(([text]) => text)
    },
  }
}
