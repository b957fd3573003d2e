import { constantNames, functions } from '../names'
import { FormulaProblem } from '../problem'
import { isForeignName } from './foreign-names'
import { shortened } from './shortened'
import type { Context, Step } from './step'
import type { Token, Tokens } from './tokens'
import { writtenOut } from './written-out'

/** A component of a vector: x1, x_1, x[0], x(1). */
interface Indexed {
  readonly base: string
  readonly index: string
  readonly start: number
  /** Number of tokens of the indexed name. */
  readonly length: number
  readonly written: string
}

/**
 * Reads x1 and x2, x_1 and x_2, x[0] and x[1] or x(1) and x(2) as the two parameters, where both occur and nothing but
 * the two components of one vector can be meant.
 */
export const indices: Step = (tokens, context) => {
  // Numbered columns, and weights with them, have names of their own.
  const found = context.columns.length > 0 ? [] : indexed(tokens, context.parameters)
  if (found.length === 0) return tokens
  const [first, second] = context.parameters
  const bases = new Set(found.map(({ base }) => base))
  const numbers = [...new Set(found.map(({ index }) => index))].sort().join()
  const others = tokens.filter(
    ({ kind, text }, at) => kind === 'name' && isFree(text, context) && !isWithin(found, at),
  )
  const isVector =
    bases.size === 1 && (numbers === '1,2' || numbers === '0,1') && others.length === 0
  if (!isVector) {
    refuse(tokens, found, context)
    return tokens
  }
  const parameterOf = ({ index }: Indexed) => (index === numbers[0] ? first : second)
  for (const parameter of [first, second]) {
    const one = found.find((component) => parameterOf(component) === parameter)!
    context.note(`“${one.written}” is read as ${parameter}.`)
  }
  const result: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const component = found.find(({ start }) => start === at)
    const token = tokens[at]!
    if (!component) result.push(token)
    else {
      result.push({
        kind: 'name',
        text: parameterOf(component),
        position: token.position,
        glued: token.glued ?? false,
      })
      at += component.length - 1
    }
  }
  return result
}

function isWithin(found: readonly Indexed[], at: number): boolean {
  return found.some(({ start, length }) => at >= start && at < start + length)
}

/** A name that would have to be a parameter. */
function isFree(name: string, { parameters }: Context): boolean {
  if (parameters.includes(name)) return true
  return !(
    functions.has(name) ||
    constantNames.has(name) ||
    isForeignName(name) ||
    /^(?:and|or|if|else|lambda)$/.test(name)
  )
}

function indexed(tokens: Tokens, known: readonly string[]): readonly Indexed[] {
  const found: Indexed[] = []
  tokens.forEach((token, start) => {
    if (token.kind !== 'name' || functions.has(token.text) || isForeignName(token.text)) return
    const inName = /^(\p{L}+?)_?([012])$/u.exec(token.text)
    if (inName && !constantNames.has(inName[1]!) && !known.includes(token.text)) {
      found.push({ base: inName[1]!, index: inName[2]!, start, length: 1, written: token.text })
      return
    }
    if (constantNames.has(token.text)) return
    const length = bracketed(tokens, start + 1)
    if (!length) return
    const written = tokens.slice(start, start + length + 1)
    const index = written.at(-2)!
    found.push({
      base: token.text,
      index: index.text,
      start,
      length: length + 1,
      written: written.map(({ text }) => text).join(''),
    })
  })
  return found
}

/**
 * The number of tokens of an index in brackets at `open`: (1), [0] or [:, 0]; 0 where there is
 * none.
 */
function bracketed(tokens: Tokens, open: number): number {
  const opener = tokens[open]?.text
  if (opener !== '[' && opener !== '(') return 0
  const closer = opener === '[' ? ']' : ')'
  const isColumn =
    opener === '[' && tokens[open + 1]?.text === ':' && tokens[open + 2]?.text === ','
  const at = isColumn ? open + 3 : open + 1
  const isIndex = /^[012]$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === closer
  return isIndex ? at + 2 - open : 0
}

/** Other names go on to be looked for, or refused, as names. */
function refuse(tokens: Tokens, found: readonly Indexed[], { parameters }: Context): void {
  // x2 alone may be a power that lost its height; x1 is none.
  const component = found.find(
    ({ base, index, length }) => length > 1 || (parameters.includes(base) && index !== '2'),
  )
  if (!component) return
  const { base, index, start, length, written } = component
  const isParameter = parameters.includes(base)
  const position = tokens[start]!.position
  const components = `${base}1 and ${base}2`
  const name = { ...tokens[start]!, text: base }
  const with_ = (...inner: readonly Token[]) =>
    writtenOut([...tokens.slice(0, start), ...inner, ...tokens.slice(start + length)])
  const number: Token = { kind: 'number', text: index, position }
  const sign = (text: string): Token => ({ kind: 'symbol', text, position })
  const isCall = tokens[start + 1]?.text === '('
  const readings =
    isParameter && isCall && found.length === 1
      ? [
          { text: with_(name, sign('*'), number), label: `${base}*${index}` },
          { text: with_(name, sign('^'), number), label: `${base}^${index}` },
        ]
      : []
  throw new FormulaProblem(
    `“${shortened(written)}” looks like one component of a vector, and the other is missing, or stands beside other names: ${components} together are read as ${parameters.join(' and ')}.`,
    position,
    readings,
  )
}
