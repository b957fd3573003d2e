import { functions } from '../names'
import { operations } from '../operations'
import type { Token } from './tokens'

/** A sentence for the function at `index`, which nothing follows that it could take. */
export function missingBrackets(tokens: readonly Token[], index: number): string {
  const name = tokens[index]!.text
  return `A function needs brackets: write ${example(name)}.`
}

function example(name: string): string {
  const known = functions.get(name)!
  if (name === 'mod') return 'mod(x, 2)'
  const least = known.exponent || known.base ? 1 : operations[known.operation].arity[0]
  if (name === 'clamp') return 'clamp(x, 0, 1)'
  if (least === 3) return `${name}(x > 0, x, 0)`
  return least === 2 ? `${name}(x, y)` : `${name}(x)`
}
