import { functions } from './names'
import { operations } from './operations'
import type { Token } from './tokens'

/** What to write where the function at `index` is not followed by a bracket: sin 2x → sin(2*x), sin^2(x) → sin(x)^2, sin^-1(x) → asin(x). */
export function missingBrackets(tokens: readonly Token[], index: number): string {
  const name = tokens[index].text
  return `A function needs brackets: write ${correction(tokens, index, name)}.`
}

function correction(tokens: readonly Token[], index: number, name: string): string {
  const next = tokens[index + 1]
  if (isBinary(name)) return name === 'mod' ? 'mod(x, 2)' : `${name}(x, y)`
  if (next?.text === '^') return power(tokens.slice(index + 2), name)
  const rest = tokens.slice(index + 1)
  const end = rest.findIndex((token) => token.kind === 'symbol' || functions.has(token.text))
  const argument = end < 0 ? rest : rest.slice(0, end)
  return `${name}(${argument.map((token) => token.text).join('*') || 'x'})`
}

/** An exponent of −1 on a function's name means its inverse. */
function power(after: readonly Token[], name: string): string {
  const exponent = after[0]?.text === '(' ? after.slice(1) : after
  const sign = exponent[0]?.text === '-' ? '-' : ''
  const digits = exponent.find(({ kind }) => kind === 'number')?.text ?? '2'
  if (sign && digits === '1') return functions.has(`a${name}`) ? `a${name}(x)` : `1/${name}(x)`
  return `${name}(x)^${sign}${digits}`
}

function isBinary(name: string): boolean {
  const known = functions.get(name)
  return known !== undefined && !known.exponent && operations[known.operation].arity[0] === 2
}
