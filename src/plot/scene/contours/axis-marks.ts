import { mathsFont, textFont } from '../font'
import type { Mark } from '../mark'
import type { Palette } from '../palette'
import { scripted } from '../scripts'
import type { AxisLabel } from './axis-labels'

/** The look of the letters of values. */
export function tickLetters(palette: Palette) {
  return { fill: palette('muted'), casing: { colour: palette('paper'), width: 3 } }
}

/** The look of the names of parameters. */
export function parameterLetters(palette: Palette) {
  return { ...tickLetters(palette), fill: palette('ink') }
}

/** The values of the axes and the names of their parameters. */
export function axisMarks(labels: readonly AxisLabel[], palette: Palette): readonly Mark[] {
  return labels.map(({ kind, text, x, y, anchor }): Mark => {
    const font = kind === 'name' ? mathsFont(15, true) : textFont(12)
    const letters = kind === 'name' ? parameterLetters(palette) : tickLetters(palette)
    const placed = { kind: 'text', x, y, text: scripted(text), font, ...letters } as const
    return anchor === 'start' ? placed : { ...placed, anchor }
  })
}
