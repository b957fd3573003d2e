import { functions, isConstantName } from '../names'
import { longestShown } from './shortened'
import type { Step } from './step'
import type { Token, Tokens } from './tokens'

/**
 * Takes apart what has one meaning: xy is x·y, 2xy and πx too, sinx is sin x, and xsin( is x·sin(. Of x2 the parts are x
 * and 2, of which nobody knows yet how they belong together.
 */
export const runTogether: Step = (tokens, { parameters, columns }) => {
  const names = [...parameters, ...columns]
  return tokens.flatMap((token, index) => {
    const { kind, text } = token
    if (kind !== 'name' || text.length > longestShown) return [token]
    if (names.includes(text) || functions.has(text) || isConstantName(text)) return [token]
    const parts = partsOf(text, names, tokens[index + 1]?.text === '(')
    return parts ? asTokens(parts, token) : [token]
  })
}

function asTokens(parts: readonly string[], { position, glued = false }: Token): Tokens {
  return parts.map((text, index) => ({
    kind: /^\d/.test(text) ? 'number' : 'name',
    text,
    position,
    glued: index > 0 || glued,
  }))
}

/** Values alone, or with a function before the last or at the end; null where other letters are left over. */
function partsOf(
  name: string,
  names: readonly string[],
  isCalled: boolean,
): readonly string[] | null {
  const values = [...names, 'pi']
  const product = split(name, values, true)
  if (product) return product
  for (const known of functions.keys()) {
    if (isCalled && name.endsWith(known)) {
      const factors = split(name.slice(0, -known.length), values, false)
      if (factors) return [...factors, known]
    }
    if (!isCalled && name.startsWith(known)) {
      const argument = name.slice(known.length)
      if (values.includes(argument)) return [known, argument]
    }
  }
  return null
}

function split(text: string, values: readonly string[], digits: boolean): readonly string[] | null {
  if (text === '') return null
  const number = digits ? /^\d+/.exec(text)?.[0] : undefined
  for (const word of number ? [number] : values) {
    if (!text.startsWith(word)) continue
    if (text === word) return [word]
    const rest = split(text.slice(word.length), values, digits)
    if (rest) return [word, ...rest]
  }
  return null
}
