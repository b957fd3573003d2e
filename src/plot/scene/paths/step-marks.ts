import type { Clutter } from '../clutter'
import { halfHeight } from '../font'
import { cased, type Mark } from '../mark'
import type { Medium } from '../medium'
import type { Projection } from '../projection'
import {
  arrowFont,
  arrowStyle,
  arrowsOf,
  labelPlace,
  lineHeight,
  outline,
  type PlotStep,
  widthOf,
} from './step-arrows'

/** Two labelled arrows at the playhead of the selected run. */
export function stepMarks(
  step: PlotStep,
  projection: Projection,
  clutter: Clutter,
  { palette, measure }: Medium,
): readonly Mark[] {
  const { line, casing, letters } = arrowStyle(palette)
  return arrowsOf(step, projection).flatMap((arrow): readonly Mark[] => {
    const { x, y, anchor } = labelPlace(arrow, widthOf(arrow, measure), projection, clutter)
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
