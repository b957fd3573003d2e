import type { NormalisedText } from './normalise'
import { FormulaProblem } from './problem'
import { refusal } from './refusals'

/** `position` is an index into the text as typed. */
export interface Token {
  readonly kind: 'number' | 'name' | 'symbol'
  readonly text: string
  readonly position: number
}

const token =
  /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|(?<name>[\p{L}_$][\p{L}\p{M}\p{Nd}_$]*)|(?<symbol>[-+*/^(),]))/iuy

/** Throws a FormulaProblem at anything that has no place in a formula. */
export function tokenise({ text, positions }: NormalisedText): readonly Token[] {
  const tokens: Token[] = []
  const end = text.trimEnd().length
  token.lastIndex = 0
  while (token.lastIndex < end) {
    const begin = token.lastIndex
    const match = token.exec(text)
    if (!match?.groups) throw refused(text, positions, begin)
    const { number, name } = match.groups
    const found = match[0].trimStart()
    const position = positions[begin + match[0].length - found.length]
    if (/[\n\r]/.test(match[0]) && tokens.length > 0) {
      throw new FormulaProblem(
        'A formula is a single line: remove the line break.',
        positions[begin],
      )
    }
    if (number !== undefined && !Number.isFinite(Number(number))) {
      throw new FormulaProblem(`“${number}” is too large: numbers go up to 1.79e308.`, position)
    }
    const kind = number !== undefined ? 'number' : name !== undefined ? 'name' : 'symbol'
    tokens.push({ kind, text: found, position })
  }
  return tokens
}

function refused(text: string, positions: readonly number[], begin: number): FormulaProblem {
  const rest = text.slice(begin).trimStart()
  return new FormulaProblem(refusal(rest), positions[text.length - rest.length])
}
