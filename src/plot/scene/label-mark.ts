import { halfHeight, labelFont } from './font'
import type { TextMark } from './mark'
import type { Palette } from './palette'

/** The look of the letters of a name. */
export function labelLetters(palette: Palette) {
  return { fill: palette('ink'), casing: { colour: palette.faded('paper', 0.85), width: 3 } }
}

/** A name beside a mark; `y` is at the middle of its height. */
export function labelMark(
  { x, y }: { readonly x: number; readonly y: number },
  text: string,
  palette: Palette,
): TextMark {
  return {
    kind: 'text',
    x,
    y: y + halfHeight * labelFont.size,
    text,
    font: labelFont,
    ...labelLetters(palette),
  }
}
