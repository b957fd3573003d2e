import { select } from 'd3'
import { drawNames } from '../../contours/draw-names'
import type { Around } from '../../scene/around'
import type { Rectangle } from '../../scene/clip'
import { type Marked, type MarkNames, nameMarks } from '../../scene/layers/critical/name-marks'
import type { Projection } from '../../scene/projection'
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
      covered = drawNames(group, names)
    },
  }
}
