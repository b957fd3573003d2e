import { constantNames, functions } from '../names'
import { longestShown, shortened } from './shortened'

/** The message about a name that is neither a parameter nor a constant nor a function. */
export function unknownName(name: string, called: boolean, parameters: readonly string[]): string {
  const special = elsewhere.get(name) ?? elsewhere.get(name.toLowerCase())
  if (special !== undefined) return special
  const unknown = `There is no “${shortened(name)}” here`
  const product = name.length > longestShown ? undefined : asProduct(name, called, parameters)
  if (product !== undefined) return `${unknown}: ${product}.`
  const near = nearest(name, called, parameters)
  if (near !== undefined) return `${unknown}: did you mean ${near}?`
  return `${unknown}, only ${parameters.join(', ')}, pi, e, and functions such as sin, exp or sqrt.`
}

const elsewhere = new Map([
  ['i', 'Numbers are real: there is no “i”.'],
  ['nan', 'Numbers are finite: “NaN” has no place in a formula.'],
  ['infinity', 'Numbers are finite: write a large one, as in 1e9.'],
  ['inf', 'Numbers are finite: write a large one, as in 1e9.'],
])

/**
 * The product, or the function, that names run together may stand for: `xy` → “write x*y”, `sinx` →
 * “write sin(x)”, `x2` → “write x^2 or 2*x”.
 */
function asProduct(
  name: string,
  called: boolean,
  parameters: readonly string[],
): string | undefined {
  const values = [...parameters, ...constantNames]
  const numbered = /^(\D+)(\d+)$/.exec(name)
  if (numbered && values.includes(numbered[1]!)) {
    return `write ${numbered[1]}^${numbered[2]} for a power, ${numbered[2]}*${numbered[1]} for a product`
  }
  const suffixes = called ? [...functions.keys()] : []
  const product = split(name, values, suffixes)
  if (product) return `write ${product.join('*')}${called ? '(…)' : ''}`
  for (const head of functions.keys()) {
    const argument = name.startsWith(head) ? split(name.slice(head.length), values, []) : undefined
    if (argument) return `write ${head}(${argument.join('*')})`
  }
  return undefined
}

/** The words of `text`, all from `values` but the last, which may be from `last`. */
function split(
  text: string,
  values: readonly string[],
  last: readonly string[],
): readonly string[] | undefined {
  if (values.includes(text) || last.includes(text)) return [text]
  for (const word of values) {
    const rest = text.startsWith(word) ? split(text.slice(word.length), values, last) : undefined
    if (rest) return [word, ...rest]
  }
  return undefined
}

function nearest(name: string, called: boolean, parameters: readonly string[]): string | undefined {
  const values = [...parameters, ...constantNames]
  const candidates = called ? [...functions.keys(), ...values] : [...values, ...functions.keys()]
  const typed = name.toLowerCase()
  const same = candidates.find((candidate) => candidate.toLowerCase() === typed)
  return same ?? (typed.length < 3 ? undefined : candidates.find((known) => oneSlip(typed, known)))
}

/** Whether one letter was left out, added, changed, or swapped with its neighbour. */
function oneSlip(typed: string, known: string): boolean {
  if (known.length < 3) return false
  let start = 0
  while (start < known.length && typed[start] === known[start]) start++
  let end = 0
  const most = Math.min(typed.length, known.length) - start
  while (end < most && typed.at(-1 - end) === known.at(-1 - end)) end++
  const wrong = typed.slice(start, typed.length - end)
  const right = known.slice(start, known.length - end)
  const swapped = right.length === 2 && wrong === right[1]! + right[0]!
  return swapped || (wrong.length <= 1 && right.length <= 1)
}
