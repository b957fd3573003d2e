import { FormulaProblem } from '../problem'
import { closing, symbol, type Tokens } from './tokens'
import { writtenOut } from './written-out'

/**
 * Refuses x/2 y and 1/(2*pi) exp(…): a product without a sign behind a slash is divided by as a whole to some, and by its
 * first factor alone to others. 1/2 x, of two plain numbers, never comes here.
 *
 * @param denominator a token of the first factor
 * @param second the first number or name of the second factor
 */
export function checkDenominator(tokens: Tokens, denominator: number, second: number): never {
  let slash = denominator
  while (tokens[slash]!.text !== '/') slash--
  let junction = second
  while (tokens[junction - 1]!.text === '(' && junction - 1 > slash + 1) junction--
  const end = productEnd(tokens, slash + 1)
  const part = (from: number, to: number) => tokens.slice(from, to)
  const sign = (text: string) => symbol(text, tokens[slash]!)
  const apart = [...part(slash, junction), sign('*'), ...part(junction, end)]
  const together = [sign('/'), sign('('), ...part(slash + 1, end), sign(')')]
  const readings = [apart, together].map((middle) => ({
    text: writtenOut([...part(0, slash), ...middle, ...part(end, tokens.length)]),
    label: cut(writtenOut([...part(numeratorStart(tokens, slash), slash), ...middle])),
  }))
  throw new FormulaProblem(
    `It is not clear what is divided by: is it ${readings[0]!.label} or ${readings[1]!.label}?`,
    tokens[slash]!.position,
    readings,
  )
}

/** The end of the product that begins at `start`: before an operator, a comma or a bracket of the level outside. */
function productEnd(tokens: Tokens, start: number): number {
  for (let i = start; i < tokens.length; i++) {
    const { kind, text } = tokens[i]!
    if (text === '(') i = closing(tokens, i)
    else if (text === '^') while (['-', '+'].includes(tokens[i + 1]?.text ?? '')) i++
    else if (kind === 'symbol' && i > start) return i
  }
  return tokens.length
}

/** The one value or bracket before the slash, with the power that it is raised to, for a label. */
function numeratorStart(tokens: Tokens, slash: number): number {
  const start = valueStart(tokens, slash)
  return tokens[start - 1]?.text === '^' ? numeratorStart(tokens, start - 1) : start
}

/** The beginning of the value or bracket that ends before a token. */
function valueStart(tokens: Tokens, slash: number): number {
  if (tokens[slash - 1]?.text !== ')') return Math.max(0, slash - 1)
  let depth = 0
  for (let i = slash - 1; i >= 0; i--) {
    if (tokens[i]!.text === ')') depth++
    if (tokens[i]!.text === '(' && --depth === 0) {
      return tokens[i - 1]?.kind === 'name' ? i - 1 : i
    }
  }
  return 0
}

function cut(label: string): string {
  return label.length > 40 ? `${label.slice(0, 39)}…` : label
}
