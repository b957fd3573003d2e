import type { Mark } from '../mark'
import type { Palette } from '../palette'
import type { OutcomeKind } from './outcome-kinds'
import { outcomeSigns } from './outcome-signs'

/** Units of the box that an icon is drawn in. */
export const iconBox = 24
/** The disc that its strokes are on. */
export const iconDisc = 'M1 12A11 11 0 1 1 23 12A11 11 0 1 1 1 12'
export const iconStroke = 2.2

/** The icon of an outcome in a square with the side `size`, from its upper left corner. */
export function outcomeIcon(kind: OutcomeKind, size: number, palette: Palette): Mark {
  const { colour, icon } = outcomeSigns[kind]
  const scale = size / iconBox
  return {
    kind: 'group',
    scale: [scale, scale],
    marks: [
      { kind: 'path', d: iconDisc, fill: palette(colour) },
      {
        kind: 'path',
        d: icon,
        stroke: { colour: palette('card'), width: iconStroke * scale },
      },
    ],
  }
}
