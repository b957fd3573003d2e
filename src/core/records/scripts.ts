/** A piece of a text that is set raised, lowered or under a bar. */
export interface ScriptPiece {
  readonly text: string
  readonly level: 'plain' | 'raised' | 'lowered' | 'barred'
}

const lowered = '₀₁₂₃₄₅₆₇₈₉'
const raised = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const pieces = /([₀-₉]+|[⁰¹²³⁴-⁹⁻]+|.\u0304)/u

/** A text cut into pieces of plain letters, since fonts rarely have all that stand raised, lowered or under a bar: v̄₃·10⁻⁷. */
export function scriptPieces(text: string): readonly ScriptPiece[] {
  return text
    .split(pieces)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece.endsWith('\u0304')) return { text: piece.slice(0, -1), level: 'barred' }
      const first = piece[0]!
      if (lowered.includes(first)) return { text: plainDigits(piece), level: 'lowered' }
      if (raised.includes(first) || first === '⁻')
        return { text: plainDigits(piece), level: 'raised' }
      return { text: piece, level: 'plain' }
    })
}

function plainDigits(text: string): string {
  return [...text]
    .map((sign) => {
      if (sign === '⁻') return '−'
      return String(Math.max(lowered.indexOf(sign), raised.indexOf(sign)))
    })
    .join('')
}

/** 12 as ₁₂. */
export function subscript(index: number): string {
  return [...String(index)].map((digit) => lowered[Number(digit)]).join('')
}

/** 12 as ¹², −1 as ⁻¹. */
export function superscript(index: number): string {
  const digits = [...String(Math.abs(index))].map((digit) => raised[Number(digit)]).join('')
  return index < 0 ? `⁻${digits}` : digits
}

/** A name under a bar: of a quantity, its adjoint. */
export function barred(name: string): string {
  const [first = '', ...rest] = name
  return `${first}\u0304${rest.join('')}`
}
