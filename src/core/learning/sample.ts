import { constantNames, functions } from '../expression/names'
import { parseFormula } from '../expression/parse'
import { FormulaProblem } from '../expression/problem'
import { isForeignName } from '../expression/reading/foreign-names'
import { normalise } from '../expression/reading/normalise'
import { type Token, tokenise } from '../expression/reading/tokens'
import type { Expression } from '../expression/tree'
import type { FormulaError } from '../records/formula-error'

/** The reading of an expression of one row. */
export type ReadSample =
  | {
      readonly ok: true
      readonly expression: Expression
      readonly parameters: readonly [string, string]
      /** Sentences on how it was read. */
      readonly notes: readonly string[]
    }
  | { readonly ok: false; readonly error: FormulaError }

/**
 * Reads an expression of one row, whose parameters are the two names in it that are no columns, in the order in which they
 * come.
 *
 * @param columns by name, each free to be one
 */
export function readSample(sample: string, columns: readonly string[]): ReadSample {
  try {
    const parameters = parametersOf(tokenise(normalise(sample)), columns)
    const parsed = parseFormula(sample, parameters, columns)
    return parsed.ok
      ? { ok: true, expression: parsed.expression, parameters, notes: parsed.notes }
      : parsed
  } catch (problem) {
    if (problem instanceof FormulaProblem) return { ok: false, error: problem.error }
    throw problem
  }
}

const words: ReadonlySet<string> = new Set(['and', 'or', 'if', 'else', 'lambda'])

function parametersOf(
  tokens: readonly Token[],
  columns: readonly string[],
): readonly [string, string] {
  const isTaken = (name: string) =>
    columns.includes(name) ||
    functions.has(name) ||
    constantNames.has(name) ||
    isForeignName(name) ||
    words.has(name)
  const names = tokens.filter(({ kind, text }) => kind === 'name' && !isTaken(text))
  const free = [...new Set(names.flatMap(({ text }) => apart(text, columns)))]
  const [first, second] = free
  if (first !== undefined && second !== undefined && free.length === 2) return [first, second]
  const data = `The columns here are ${listed(columns)}.`
  throw new FormulaProblem(
    free.length < 2
      ? `A loss has two parameters beside the columns, as w and b in (w*x + b - y)^2; here is ${first === undefined ? 'none' : `only ${first}`}. ${data}`
      : `A loss has two parameters here, and these are ${free.length}: ${listed(free)}. ${data} Put a number in the place of any other name: a loss over data has no constants with sliders.`,
    names[2]?.position ?? names[0]?.position ?? 0,
  )
}

/**
 * Splits wx into its letters where x is a column, as w alone is no column: single letters and
 * columns run together.
 */
function apart(name: string, columns: readonly string[]): readonly string[] {
  const letters = [...name]
  const isProduct =
    letters.length > 1 && letters.length <= 3 && letters.every((l) => /\p{L}/u.test(l))
  if (!isProduct || !letters.some((letter) => columns.includes(letter))) return [name]
  return letters.filter((letter) => !columns.includes(letter))
}

function listed(names: readonly string[]): string {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
