import { functions } from './names'
import { operations } from './operations'
import type { Token } from './tokens'

/** What to write where the function at `index` is not followed by a bracket: sin 2x → sin(2*x), sin^2(x) → sin(x)^2. */
export function missingBrackets(tokens: readonly Token[], index: number): string {
  const name = tokens[index].text
  return `A function needs brackets: write ${correction(tokens, index, name)}.`
}

function correction(tokens: readonly Token[], index: number, name: string): string {
  const next = tokens[index + 1]
  if (isBinary(name)) return name === 'mod' ? 'mod(x, 2)' : `${name}(x, y)`
  if (next?.text === '^') {
    const exponent = tokens.slice(index + 2).find(({ kind }) => kind === 'number')
    return `${name}(x)^${exponent?.text ?? 2}`
  }
  const rest = tokens.slice(index + 1)
  const end = rest.findIndex((token) => token.kind === 'symbol' || functions.has(token.text))
  const argument = end < 0 ? rest : rest.slice(0, end)
  return `${name}(${argument.map((token) => token.text).join('*') || 'x'})`
}

function isBinary(name: string): boolean {
  const known = functions.get(name)
  return known !== undefined && !known.exponent && operations[known.operation].arity[0] === 2
}
