import { raisedApart } from '../../core/records/number-format'
import type { TextPiece } from './mark'

/** An exponent is raised by this share of its base's size, and this share as large. */
export const raised = { rise: 0.45, size: 0.8 } as const

/** A text whose raised digits are plain ones that are raised, as fonts rarely have them all: 2·10⁻¹⁵. */
export function raisedDigits(text: string): string | readonly TextPiece[] {
  const pieces = raisedApart(text)
  if (pieces.length === 1) return text
  return pieces
    .map((piece, index) => (index % 2 === 0 ? { text: piece } : { text: piece, ...raised }))
    .filter((piece) => piece.text !== '')
}
