import type { Rectangle } from '../clip'
import type { Clutter } from '../clutter'
import { halfHeight, type Measure } from '../font'
import { cased, type Mark } from '../mark'
import type { Medium } from '../medium'
import type { Projection } from '../projection'
import {
  arrowFont,
  arrowStyle,
  arrowsOf,
  coveredByArrows,
  labelPlaces,
  lineHeight,
  outline,
  type PlotStep,
} from './step-arrows'

/** Rectangles that the arrows and their labels cover. */
export function coveredByStep(
  step: PlotStep,
  projection: Projection,
  clutter: Clutter,
  measure: Measure,
): readonly Rectangle[] {
  const arrows = arrowsOf(step, projection)
  return coveredByArrows(arrows, labelPlaces(arrows, measure, projection, clutter))
}

/** Two labelled arrows at the playhead of the selected run. */
export function stepMarks(
  step: PlotStep,
  projection: Projection,
  clutter: Clutter,
  { palette, measure }: Medium,
): readonly Mark[] {
  const { line, casing, letters } = arrowStyle(palette)
  const arrows = arrowsOf(step, projection)
  const places = labelPlaces(arrows, measure, projection, clutter)
  return arrows.flatMap((arrow, index): readonly Mark[] => {
    const { x, y, anchor } = places[index]!
    return [
      ...cased(outline(arrow), line(arrow.kind), casing),
      ...arrow.lines.map((text, k): Mark => {
        const top = y + k * lineHeight + halfHeight * arrowFont.size
        const label = { kind: 'text', x, y: top, text, font: arrowFont, ...letters } as const
        return anchor === 'end' ? { ...label, anchor } : label
      }),
    ]
  })
}
