import { textFont } from '../font'
import { basinHues } from '../layers/basins/basin-image'
import type { Mark } from '../mark'
import type { Medium } from '../medium'
import type { Palette } from '../palette'
import type { OutcomeKind } from '../signs/outcome-kinds'
import { outcomeSigns } from '../signs/outcome-signs'
import { patternOpacity, patternSide, tilePath } from '../signs/pattern'

/** One entry of a basin map's key: a colour or a pattern, and what it stands for. */
export interface BasinKeyEntry {
  readonly kind: OutcomeKind
  /** In [0, 8); null where it is a pattern, or many colours. */
  readonly hue: number | null
  readonly text: string
  /** Share of the starts that end so, as text. */
  readonly share: string
}

const font = textFont(12)
const bold = textFont(12, 640)
const swatch = 12
const gap = 16
const line = 20

/** The entries side by side, in as many lines as they need, and how high those are together. */
export function basinKey(
  entries: readonly BasinKeyEntry[],
  width: number,
  { palette, measure }: Medium,
): { readonly marks: readonly Mark[]; readonly height: number } {
  const marks: Mark[] = []
  let [x, y] = [0, 0]
  for (const entry of entries) {
    const text = swatch + 6 + measure(entry.text, font)
    const whole = text + 5 + measure(entry.share, bold)
    if (x > 0 && x + whole > width) [x, y] = [0, y + line]
    marks.push(
      { kind: 'group', translate: [x, y + 4], marks: swatchMarks(entry, palette) },
      {
        kind: 'text',
        x: x + swatch + 6,
        y: y + 14,
        text: [{ text: entry.text }, { text: ` ${entry.share}`, weight: 640 }],
        font,
        fill: palette('ink'),
      },
    )
    x += whole + gap
  }
  return { marks, height: entries.length > 0 ? y + line : 0 }
}

function swatchMarks({ kind, hue }: BasinKeyEntry, palette: Palette): readonly Mark[] {
  const square = `M0 0H${swatch}V${swatch}H0z`
  const { colour, pattern } = outcomeSigns[kind]
  const stripes = hue === null ? basinHues.slice(0, 4) : basinHues.slice(hue, hue + 1)
  const stripe = swatch / stripes.length
  const ground: readonly Mark[] = pattern
    ? [
        { kind: 'path', d: square, fill: palette('card') },
        {
          kind: 'path',
          d: square,
          fill: {
            d: tilePath(pattern),
            stroke: { colour: palette.faded(colour, patternOpacity), width: pattern.width },
            side: patternSide,
          },
        },
      ]
    : stripes.map((name, k) => ({
        kind: 'path',
        d: `M${k * stripe} 0h${stripe}v${swatch}h${-stripe}z`,
        fill: palette(name),
      }))
  return [...ground, { kind: 'path', d: square, stroke: { colour: palette('edge'), width: 1 } }]
}
