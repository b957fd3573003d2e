import { labelMark } from '../label-mark'
import { cased, type Mark } from '../mark'
import type { Palette } from '../palette'
import { type MinimaNames, minimumSign, minimumStyle, type ShownMinimum, snapped } from './minima'

/** The known minima, filled where they are global, and the names. */
export function minimaMarks(
  shown: readonly ShownMinimum[],
  names: MinimaNames,
  palette: Palette,
): readonly Mark[] {
  return [
    ...shown.map(
      ({ x, y, global }): Mark => ({
        kind: 'group',
        translate: [snapped(x), snapped(y)],
        marks: signMarks(global, palette),
      }),
    ),
    ...[...names].map(([text, place]) => labelMark(place, text, palette)),
  ]
}

function signMarks(global: boolean, palette: Palette): readonly Mark[] {
  const style = minimumStyle(palette)
  const [casing, outline] = cased(minimumSign(global), style.outline, style.casing)
  return [casing, { ...outline, fill: style.fill(global) }]
}
