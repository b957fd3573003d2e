import { FormulaProblem } from '../problem'
import type { Step } from './step'
import { symbol, type Token, type Tokens } from './tokens'

const comparisons: Readonly<Record<string, string>> = {
  '===': '==',
  '!==': '!=',
  '<>': '!=',
  '=<': '<=',
  '&&': 'and',
  '&': 'and',
}

/** Writes comparisons and “and” in one way, and Python's “a if c else b” as c ? a : b. */
export const conditionals: Step = (tokens) => {
  const plain = tokens.map((token): Token => {
    const isWord = token.kind === 'name' && (token.text === 'and' || token.text === 'or')
    const text = isWord ? token.text : comparisons[token.text]
    return text === undefined || (token.kind !== 'symbol' && !isWord)
      ? token
      : { ...token, kind: 'symbol', text }
  })
  return pythonic(plain)
}

function pythonic(tokens: Tokens): Tokens {
  const at = tokens.findIndex(
    (token, index) =>
      isWord(token, 'if') && tokens[index + 1] && index > 0 && !opens(tokens[index - 1]),
  )
  if (at < 0) return tokens
  const start = edge(tokens, at, -1)
  const otherwise = elseOf(tokens, at)
  const word = tokens[at]!
  if (otherwise < 0) {
    throw new FormulaProblem(
      'This “if” has no “else”: write if(x > 0, x, 0) or x if x > 0 else 0.',
      word.position,
    )
  }
  const end = edge(tokens, otherwise, 1)
  const bracketed = (part: Tokens) => [symbol('(', word), ...part, symbol(')', word)]
  return pythonic([
    ...tokens.slice(0, start),
    ...bracketed(tokens.slice(at + 1, otherwise)),
    symbol('?', word),
    ...bracketed(tokens.slice(start, at)),
    symbol(':', word),
    ...bracketed(pythonic(tokens.slice(otherwise + 1, end))),
    ...tokens.slice(end),
  ])
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === 'name' && token.text === word
}

/** Whether a value may follow the token, so that an “if” behind it is the function. */
function opens(token: Token | undefined): boolean {
  return token?.kind === 'symbol' && ![')', ']', '}', '|'].includes(token.text)
}

/** The end, in one direction, of the part of the formula around `from`: at a comma or bracket of the level outside. */
function edge(tokens: Tokens, from: number, direction: 1 | -1): number {
  const [opener, closer] = direction > 0 ? ['([{', ')]}'] : [')]}', '([{']
  let depth = 0
  let i = from
  for (i += direction; i >= 0 && i < tokens.length; i += direction) {
    const { text, kind } = tokens[i]!
    if (kind !== 'symbol') continue
    if (depth === 0 && (closer.includes(text) || text === ',')) break
    if (opener.includes(text)) depth++
    else if (closer.includes(text)) depth--
  }
  return direction > 0 ? i : i + 1
}

function elseOf(tokens: Tokens, from: number): number {
  let depth = 0
  for (let i = from; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind === 'symbol' && '([{'.includes(token.text)) depth++
    if (token.kind === 'symbol' && ')]}'.includes(token.text) && --depth < 0) return -1
    if (depth === 0 && isWord(token, 'else')) return i
  }
  return -1
}
