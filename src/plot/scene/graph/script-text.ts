import { type ScriptPiece, scriptPieces } from '../../../core/records/scripts'
import type { Font } from '../font'
import { measure } from '../measure'

/** Of what is raised or lowered: its size and its baseline, as shares of the size of what it stands beside. */
const small = 0.8
const rises: Readonly<Record<ScriptPiece['level'], number>> = {
  plain: 0,
  barred: 0,
  raised: 0.45,
  lowered: -0.2,
}

/** A piece of a text as it is set. */
export interface SetPiece {
  readonly text: string
  readonly size: number
  /** Of its baseline over that of the text, in pixels. */
  readonly rise: number
}

export function setPieces(text: string, font: Font): readonly SetPiece[] {
  return scriptPieces(text).map(({ text, level }) => ({
    text,
    size: rises[level] === 0 ? font.size : small * font.size,
    rise: rises[level] * font.size,
  }))
}

/** How wide a text is with its raised and lowered digits, in pixels. */
export function scriptWidth(text: string, font: Font): number {
  return setPieces(text, font).reduce(
    (width, piece) => width + measure(piece.text, { ...font, size: piece.size }),
    0,
  )
}
