import type { Clutter } from '../clutter'
import { halfHeight } from '../font'
import { cased, type Mark } from '../mark'
import type { Medium } from '../medium'
import type { Projection } from '../projection'
import {
  arrowFont,
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
  return arrowsOf(step, projection).flatMap((arrow): readonly Mark[] => {
    const width = arrow.kind === 'gradient' ? 1 : 1.75
    const { x, y, anchor } = labelPlace(arrow, widthOf(arrow, measure), projection, clutter)
    const casing = { colour: palette('paper'), width: 4 }
    return [
      ...cased(outline(arrow), { colour: palette('ink'), width }, casing),
      ...arrow.lines.map((text, k): Mark => {
        const top = y + k * lineHeight + halfHeight * arrowFont.size
        const fill = palette('ink')
        const line = { kind: 'text', x, y: top, text, font: arrowFont, fill } as const
        const cased = { ...line, casing: { ...casing, width: 3 } }
        return anchor === 'end' ? { ...cased, anchor } : cased
      }),
    ]
  })
}
