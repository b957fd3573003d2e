import { FormulaProblem } from '../problem'
import type { Tokens } from './tokens'
import { writtenOut } from './written-out'

/**
 * The refusal of a formula whose names are all of constants: its author means variables by them. One or two may be the
 * parameters, in the order of the alphabet.
 */
export function noVariable(
  tokens: Tokens,
  constants: readonly string[],
  parameters: readonly [string, string],
): FormulaProblem {
  const message = `Neither ${parameters[0]} nor ${parameters[1]} is in this, so f would be the same everywhere: they are the names of its variables.`
  const position = tokens.find(({ text }) => constants.includes(text))?.position ?? 0
  if (constants.length > parameters.length) return new FormulaProblem(message, position)
  const named = new Map(
    constants.toSorted().map((name, index) => [name, parameters[index] ?? name] as const),
  )
  const text = writtenOut(
    tokens.map((token) => ({ ...token, text: named.get(token.text) ?? token.text })),
  )
  return new FormulaProblem(message, position, [{ text, label: text }])
}
