import { FormulaProblem } from '../problem'
import { shortened } from './shortened'
import { closing, symbol, type Tokens } from './tokens'
import { unknownName } from './unknown-name'
import { writtenOut } from './written-out'

/** Letters that stand for functions wherever they are called, with what those are here. */
const functionsOf: ReadonlyMap<string, string | null> = new Map([
  ...['f', 'g', 'h'].map((name) => [name, null] as const),
  ...['H', 'θ', 'theta', 'Θ'].map((name) => [name, 'heaviside'] as const),
  ...['σ', 'sigma'].map((name) => [name, 'sigmoid'] as const),
  ['Φ', null],
])
/** Letters that do so where a parameter alone stands in the brackets. */
const functionsOfOne: ReadonlyMap<string, string> = new Map([['u', 'heaviside']])

/**
 * Refuses H(x) and σ(2x): a letter before a bracket is a factor, as in k(x + y), unless it is usual as a function, or what is in the
 * bracket is a parameter alone.
 */
export function checkCalled(tokens: Tokens, index: number, names: readonly string[]): void {
  const { text: letter, position } = tokens[index]!
  const end = closing(tokens, index + 1)
  const inside = tokens.slice(index + 2, end)
  const isPlain =
    inside.length > 0 && inside.every(({ text }) => text === ',' || names.includes(text))
  if (!functionsOf.has(letter) && !isPlain) return
  const meant = functionsOf.get(letter) ?? (isPlain ? functionsOfOne.get(letter) : undefined)
  const isList = inside.some(({ text }) => text === ',')
  if (isList || (functionsOf.has(letter) && !meant))
    throw new FormulaProblem(unknownName(letter, true, names), position)
  const around = (middle: Tokens) =>
    writtenOut([...tokens.slice(0, index), ...middle, ...tokens.slice(end + 1)])
  const bracket = tokens.slice(index + 1, end + 1)
  const middles = [
    ...(meant ? [[{ ...tokens[index]!, text: meant }, ...bracket]] : []),
    [tokens[index]!, symbol('*', tokens[index]!), ...bracket],
  ]
  const readings = middles.map((middle) => ({
    text: around(middle),
    label: shortened(writtenOut(middle)),
  }))
  throw new FormulaProblem(
    `“${letter}(…)” looks like a function, and there is none of that name here: write ${readings.map(({ label }) => label).join(' or ')}.`,
    position,
    readings,
  )
}
