import { functions, isConstantName } from '../../expression/names'
import { isForeignName } from '../../expression/reading/foreign-names'

const longest = 24
/** Letters that decomposing does not make plain. */
const plain = new Map(
  Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th' }),
)

/**
 * Names under which columns can stand in expressions, each once: letters without marks, digits and underscores, nothing
 * that means something else there.
 *
 * @param taken names that mean something else, beside functions and constants
 */
export function columnNames(
  headings: readonly string[],
  taken: ReadonlySet<string>,
): readonly string[] {
  const used = new Set(taken)
  return headings.map((heading, index) => {
    const base = baseOf(heading) || `column${index + 1}`
    const name = isFree(base, used) ? base : numbered(base, used)
    used.add(name)
    return name
  })
}

/** Headings of columns that have none: inputs x, or x1, x2, …, and last the target y. */
export function usualHeadings(count: number): readonly string[] {
  const inputs = count - 1
  return Array.from({ length: count }, (_, index) => {
    if (index === inputs) return 'y'
    return inputs === 1 ? 'x' : `x${index + 1}`
  })
}

function baseOf(heading: string): string {
  const letters = [...heading.toLowerCase()].some((letter) => plain.has(letter))
    ? [...heading].map((letter) => plain.get(letter.toLowerCase()) ?? letter).join('')
    : heading
  const words = letters.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\W+/g, '_')
  const name = words.slice(0, longest).replace(/^_+|_+$/g, '')
  return /^\d/.test(name) ? `c${name}` : name
}

function isFree(name: string, used: ReadonlySet<string>): boolean {
  return !(used.has(name) || isSpoken(name) || isSpoken(name.toLowerCase()))
}

/** Words of the language of expressions, and of the languages whose expressions are read as well. */
function isSpoken(name: string): boolean {
  return (
    functions.has(name) ||
    isConstantName(name) ||
    isForeignName(name) ||
    /^(?:and|or|not|if|else|lambda|i|inf|infinity|nan)$/.test(name)
  )
}

function numbered(base: string, used: ReadonlySet<string>): string {
  for (let number = 2; ; number++) {
    const name = `${base}_${number}`
    if (isFree(name, used)) return name
  }
}
