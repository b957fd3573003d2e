import { scriptPieces } from '../../core/records/scripts'
import type { TextPiece } from './mark'

/** An exponent is raised by this share of its base's size, and this share as large. */
export const raised = { rise: 0.45, size: 0.8 } as const

/** An index is lowered, and as large. */
const lowered = { rise: -0.2, size: 0.75 } as const

/** A text with its raised and lowered letters as plain ones that are moved, as fonts rarely have them all: 2/λₘₐₓ = 2·10⁻¹⁵. */
export function scripted(text: string): string | readonly TextPiece[] {
  const pieces = scriptPieces(text)
  if (pieces.every(({ place }) => place === 'line')) return text
  return pieces.map(({ text, place }) => ({ text, ...settings[place] }))
}

const settings = { line: {}, barred: {}, raised, lowered } as const
