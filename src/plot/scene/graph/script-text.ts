import type { Font } from '../font'
import { measure } from '../measure'
import { scripted } from '../scripts'

/** A piece of a text as it is set. */
export interface SetPiece {
  readonly text: string
  readonly size: number
  /** Height of the piece's baseline over that of the text, in pixels. */
  readonly rise: number
}

export function setPieces(text: string, font: Font): readonly SetPiece[] {
  const pieces = scripted(text)
  return (typeof pieces === 'string' ? [{ text }] : pieces).map(({ text, size = 1, rise = 0 }) => ({
    text,
    size: size * font.size,
    rise: rise * font.size,
  }))
}

/** The width of a text with its raised and lowered digits, in pixels. */
export function scriptWidth(text: string, font: Font): number {
  return setPieces(text, font).reduce(
    (width, piece) => width + measure(piece.text, { ...font, size: piece.size }),
    0,
  )
}
