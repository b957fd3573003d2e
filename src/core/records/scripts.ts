/** A piece of a text that stands on the line, above or below it, or under a bar, in letters of the line itself. */
export interface ScriptPiece {
  readonly text: string
  readonly place: 'line' | 'raised' | 'lowered' | 'barred'
}

const raised = pairs('⁰¹²³⁴⁵⁶⁷⁸⁹⁻', '0123456789−')
const lowered = pairs('₀₁₂₃₄₅₆₇₈₉ₘₐₓᵢₙₜ₊', '0123456789maxint+')
const bar = '\u0304'

function pairs(signs: string, letters: string): ReadonlyMap<string, string> {
  return new Map([...signs].map((sign, index) => [sign, letters[index]!]))
}

/**
 * A text such as 2/λₘₐₓ = 2·10⁻¹⁵ or v̄₃ in pieces: the page raises, lowers and bars them itself, as fonts rarely have all
 * these letters.
 */
export function scriptPieces(text: string): readonly ScriptPiece[] {
  return text
    .split(/([⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+|[₀-₉ₘₐₓᵢₙₜ₊]+|(?:.\u0304)+)/u)
    .filter((piece) => piece !== '')
    .map((piece): ScriptPiece => {
      const first = piece[0]!
      if (raised.has(first)) return { text: lettersOf(piece, raised), place: 'raised' }
      if (lowered.has(first)) return { text: lettersOf(piece, lowered), place: 'lowered' }
      if (piece.endsWith(bar)) return { text: piece.replaceAll(bar, ''), place: 'barred' }
      return { text: piece, place: 'line' }
    })
}

function lettersOf(signs: string, letters: ReadonlyMap<string, string>): string {
  return [...signs].map((sign) => letters.get(sign)).join('')
}

/** 12 as ₁₂. */
export function subscript(index: number): string {
  return signsFor(String(index), lowered)
}

/** 12 as ¹², −1 as ⁻¹. */
export function superscript(index: number): string {
  return signsFor(String(index).replace('-', '−'), raised)
}

function signsFor(text: string, signs: ReadonlyMap<string, string>): string {
  return [...text]
    .map((letter) => [...signs].find(([, plain]) => plain === letter)?.[0] ?? letter)
    .join('')
}

/** A name under a bar, its index apart: of a quantity, its adjoint. */
export function barred(name: string): string {
  return [...name].map((letter) => (lowered.has(letter) ? letter : letter + bar)).join('')
}
