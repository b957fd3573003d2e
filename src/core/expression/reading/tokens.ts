import { functions } from '../names'
import { FormulaProblem } from '../problem'
import type { NormalisedText } from './normalise'
import { refusal } from './refusals'
import { shortened } from './shortened'

/** `position` is an index into the text as typed. */
export interface Token {
  /** `command`: LaTeX's, with its backslash. */
  readonly kind: 'number' | 'name' | 'symbol' | 'command'
  readonly text: string
  readonly position: number
  /** Whether it follows the token before without a space. */
  readonly glued?: boolean
  /** A root written as a sign, which takes no more than what stands right behind it. */
  readonly radical?: boolean
}

export type Tokens = readonly Token[]

const token =
  /\s*(?:(?<number>(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)|(?<command>\\[a-z]+(?:_\d+)?)|(?<root>[√∛])|(?<name>[\p{L}_][\p{L}\p{M}\p{Nd}_]*(?:\.[\p{L}_][\p{L}\p{M}\p{Nd}_]*)*)|(?<symbol><=|>=|=<|===?|!==?|<>|:=|=>|&&|\.[*/^]|[-+*/^(),<>|=?:;&@[\]{}$.]))/iuy

/** Throws a FormulaProblem at anything that has no place in a formula. */
export function tokenise({ text, positions }: NormalisedText): Tokens {
  const tokens: Token[] = []
  const end = text.trimEnd().length
  token.lastIndex = 0
  while (token.lastIndex < end) {
    const begin = token.lastIndex
    const match = token.exec(text)
    if (!match?.groups) throw refused(text, positions, begin)
    const { number, name, command, root } = match.groups
    const found = match[0].trimStart()
    const position = positions[begin + match[0].length - found.length]!
    if (/[\n\r]/.test(match[0]) && tokens.length > 0) {
      throw new FormulaProblem(
        'A formula is a single line: remove the line break.',
        positions[begin]!,
      )
    }
    if (number !== undefined) checkNumber(number, text, begin + match[0].length, position)
    const glued = found.length === match[0].length
    if (root) {
      const text = root === '√' ? 'sqrt' : 'cbrt'
      tokens.push({ kind: 'name', text, position, glued, radical: true })
      continue
    }
    const kind = number ? 'number' : name ? 'name' : command ? 'command' : 'symbol'
    tokens.push({ kind, text: found, position, glued })
  }
  return tokens
}

function checkNumber(written: string, text: string, end: number, position: number): void {
  const shown = shortened(written)
  if (!Number.isFinite(Number(written))) {
    throw new FormulaProblem(`“${shown}” is too large: numbers go up to 1.79e308.`, position)
  }
  if (/^0+$/.test(written) && /^x/i.test(text.slice(end)) && !/^x[\p{L}]/iu.test(text.slice(end))) {
    throw new FormulaProblem(
      '“0x” looks like the beginning of a number that was cut short: write 0*x for a product.',
      position,
    )
  }
  // 2e^x is 2·eˣ; any other e behind a number has lost its exponent, or is about to.
  const torn = /^(?:e(?![\p{L}\p{Nd}_])(?!\s*\^)|\s+e[+-]?\d)/iu.exec(text.slice(end))
  if (!torn || /e/i.test(written)) return
  const rest = text.slice(end)
  const joined = /^\s*e\s*([+-]?)\s*(\d+)(?![\d.])/i.exec(rest)
  const product = {
    text: `${text.slice(0, end)}*e${rest.replace(/^\s*e/i, '')}`,
    label: `${shown}*e`,
  }
  const whole = joined && `e${joined[1]}${joined[2]}`
  const number = whole && {
    text: text.slice(0, end) + whole + rest.slice(joined[0].length),
    label: shown + whole,
  }
  throw new FormulaProblem(
    `“${shown}e” looks like a number that was torn apart: write it without spaces, as in 1e-3, or ${shown}*e for a product.`,
    position,
    number ? [number, product] : [product],
  )
}

function refused(text: string, positions: readonly number[], begin: number): FormulaProblem {
  const rest = text.slice(begin).trimStart()
  return new FormulaProblem(refusal(rest), positions[text.length - rest.length]!)
}

/** Whether a value may end with it: a number, a name of a value, or a closing bracket. */
export function endsValue(token: Token | undefined): boolean {
  if (token === undefined) return false
  return token.kind === 'number' || token.text === ')' || isValueName(token)
}

/** Whether a value may begin with it. */
export function startsValue(token: Token | undefined): boolean {
  if (token === undefined) return false
  return token.kind === 'number' || token.kind === 'name' || token.text === '('
}

function isValueName({ kind, text }: Token): boolean {
  return kind === 'name' && !functions.has(text)
}

export function isFunctionName(token: Token | undefined): boolean {
  return token?.kind === 'name' && functions.has(token.text)
}

/** The place of the bracket that closes the one at `open`, or of the end where none does. */
export function closing(tokens: Tokens, open: number): number {
  let depth = 0
  for (let i = open; i < tokens.length; i++) {
    if (tokens[i]!.text === '(') depth++
    if (tokens[i]!.text === ')' && --depth === 0) return i
  }
  return tokens.length
}

/** A symbol at the place of another token. */
export function symbol(text: string, { position }: { readonly position: number }): Token {
  return { kind: 'symbol', text, position }
}
