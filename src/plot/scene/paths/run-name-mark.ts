import { halfHeight } from '../font'
import type { TextMark } from '../mark'
import { type Palette, runTextColour } from '../palette'
import type { Head } from './head'
import { runFont } from './run-names'

/** The stroke around a run's name that keeps it readable on any ground. */
export function runNameCasing(palette: Palette) {
  return { colour: palette('paper'), width: 4 }
}

/** A run's name in its colour; `y` is at the middle of its height. */
export function runNameMark(
  { label, colour }: Pick<Head, 'label' | 'colour'>,
  { x, y }: { readonly x: number; readonly y: number },
  palette: Palette,
): TextMark {
  return {
    kind: 'text',
    x: Math.round(x),
    y: Math.round(y) + halfHeight * runFont.size,
    text: label,
    font: runFont,
    fill: runTextColour(palette, colour),
    casing: runNameCasing(palette),
  }
}
