import { labelMark } from '../label-mark'
import { cased, type Mark } from '../mark'
import { crossPath } from '../markers'
import type { Palette } from '../palette'
import { type MinimaNames, type ShownMinimum, snapped } from './minima'

/** An upright cross for a global minimum, a smaller oblique cross for one that is only local, and the names. */
export function minimaMarks(
  shown: readonly ShownMinimum[],
  names: MinimaNames,
  palette: Palette,
): readonly Mark[] {
  const stroke = { colour: palette('ink'), width: 1.5 }
  const casing = { colour: palette.faded('paper', 0.75), width: 4 }
  return [
    ...shown.map(
      ({ x, y, global }): Mark => ({
        kind: 'group',
        translate: [snapped(x), snapped(y)],
        marks: cased(crossPath(global), stroke, casing),
      }),
    ),
    ...[...names].map(([text, place]) => labelMark(place, text, palette)),
  ]
}
