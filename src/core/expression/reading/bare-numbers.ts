import { FormulaProblem } from '../problem'
import type { Step } from './step'
import { endsValue, symbol, type Tokens } from './tokens'
import { writtenOut } from './written-out'

/** Refuses a number behind a bracket or a name, as in (x − 3)2 and x 2: is it a power that lost its height, or a factor? */
export const bareNumbers: Step = (tokens) => {
  const bare = tokens.flatMap((token, at) => {
    const before = tokens[at - 1]
    const isBare = token.kind === 'number' && before?.kind !== 'number' && endsValue(before)
    return isBare ? [at] : []
  })
  const [first] = bare
  if (first === undefined) return tokens
  const number = tokens[first]!
  const joined = (sign: string) =>
    tokens.flatMap((token, at) => (bare.includes(at) ? [symbol(sign, token), token] : [token]))
  const label = (sign: string) => cut(tokens, first) + sign + number.text
  const readings = ['^', '*'].map((sign) => ({
    text: writtenOut(joined(sign)),
    label: label(sign),
  }))
  throw new FormulaProblem(
    `Is ${label(' ')} a power or a product? Write ${readings[0]!.label} or ${readings[1]!.label}.`,
    number.position,
    readings,
  )
}

/** The value before the number, or its end. */
function cut(tokens: Tokens, at: number): string {
  const before = tokens[at - 1]!
  if (before.text !== ')') return before.text
  let depth = 0
  let start = at - 1
  for (; start >= 0; start--) {
    if (tokens[start]!.text === ')') depth++
    if (tokens[start]!.text === '(' && --depth === 0) break
  }
  const text = writtenOut(tokens.slice(Math.max(0, start), at))
  return text.length > 20 ? `(…${text.slice(-12)}` : text
}
