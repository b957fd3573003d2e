import { mathsFont, textFont } from '../font'
import type { Mark } from '../mark'
import type { Palette } from '../palette'
import { scripted } from '../scripts'
import type { AxisLabel } from './axis-labels'

/** The values of the axes and the names of their parameters. */
export function axisMarks(labels: readonly AxisLabel[], palette: Palette): readonly Mark[] {
  const casing = { colour: palette('paper'), width: 3 }
  return labels.map(({ kind, text, x, y, anchor }): Mark => {
    const font = kind === 'name' ? mathsFont(15, true) : textFont(12)
    const fill = palette(kind === 'name' ? 'ink' : 'muted')
    const placed = { kind: 'text', x, y, text: scripted(text), font, fill, casing } as const
    return anchor === 'start' ? placed : { ...placed, anchor }
  })
}
