import { FormulaProblem } from '../problem'
import type { Context, Step } from './step'
import type { Token, Tokens } from './tokens'
import { writtenOut } from './written-out'

/** Takes away what stands around a formula: f(x, y) = …, z = …, lambda x, y: …, @(x, y) …, return …, $…$ and a full stop. */
export const heads: Step = (tokens, context) => {
  let rest = withoutEnd(tokens)
  for (;;) {
    const found = headOf(rest, context.parameters)
    if (!found) break
    rest = renamed(rest.slice(found.length), found.names, context)
  }
  refuseEquation(rest, context)
  return rest
}

function withoutEnd(tokens: Tokens): Tokens {
  const begin = tokens.findIndex(({ text }) => text !== '$')
  const end = tokens.findLastIndex(({ text }) => !['$', ';', ',', '.'].includes(text))
  return begin < 0 ? [] : tokens.slice(begin, end + 1)
}

interface Head {
  /** Number of tokens of the head. */
  readonly length: number
  /** Names of the function's arguments. */
  readonly names: readonly string[]
}

const words = new Set(['return', 'let', 'const', 'var', 'def', 'minimize', 'minimise'])

function headOf(tokens: Tokens, parameters: readonly string[]): Head | null {
  const [first, second] = tokens
  if (!first) return null
  const isWord = first.kind === 'name' && words.has(first.text)
  if (isWord && second && second.kind !== 'symbol') return { length: 1, names: [] }
  if (first.text === 'lambda') return ended(tokens, listAt(tokens, 1, false), [':'])
  if (first.text === '@') return listAt(tokens, 1, true)
  if (first.text === '(') return ended(tokens, listAt(tokens, 0, true), ['=>'])
  if (first.kind !== 'name') return null
  if (second?.text === '=>') return { length: 2, names: [first.text] }
  if (second && isEquals(second)) {
    return parameters.includes(first.text) ? null : { length: 2, names: [] }
  }
  return ended(tokens, listAt(tokens, 1, true), ['=', ':=', ':'])
}

/** The head that ends in one of these symbols. */
function ended(tokens: Tokens, head: Head | null, symbols: readonly string[]): Head | null {
  const symbol = head && tokens[head.length]?.text
  return head && symbol && symbols.includes(symbol) ? { ...head, length: head.length + 1 } : null
}

/** Names with commas between them, from `start` on. */
function listAt(tokens: Tokens, start: number, inBrackets: boolean): Head | null {
  const open = tokens[start]?.text
  if (inBrackets && open !== '(' && open !== '[') return null
  let at = inBrackets ? start + 1 : start
  const names: string[] = []
  for (;;) {
    const name = tokens[at]
    if (name?.kind !== 'name') return null
    names.push(name.text)
    at++
    if (tokens[at]?.text !== ',') break
    at++
  }
  if (!inBrackets) return { length: at, names }
  return [')', ']'].includes(tokens[at]?.text ?? '') ? { length: at + 1, names } : null
}

function isEquals({ text }: Token): boolean {
  return text === '=' || text === ':='
}

/** f(u, v) = … declares what stands for the parameters. Names as x and y are stay what they are. */
function renamed(tokens: Tokens, names: readonly string[], context: Context): Tokens {
  const { parameters } = context
  const foreign = names.filter((name) => !parameters.includes(name.toLowerCase()))
  const isUsed = (name: string) => tokens.some(({ kind, text }) => kind === 'name' && text === name)
  if (foreign.length === 0 || names.length > 2 || !foreign.some(isUsed)) return tokens
  if (parameters.some((name) => !names.includes(name) && isUsed(name))) return tokens
  const meaning = new Map(names.map((name, index) => [name, parameters[index as 0 | 1]]))
  for (const [name, parameter] of meaning)
    if (name !== parameter) context.note(`“${name}” is read as ${parameter}.`)
  return tokens.map((token) => {
    const parameter = token.kind === 'name' ? meaning.get(token.text) : undefined
    return parameter === undefined ? token : { ...token, text: parameter }
  })
}

function refuseEquation(tokens: Tokens, { parameters }: Context): void {
  const at = tokens.findIndex(isEquals)
  const equals = tokens[at]
  if (!equals) return
  const right = tokens.slice(at + 1)
  // y = x², a curve over the one axis, may be meant as the function of it.
  const isCurve = at === 1 && parameters.includes(tokens[0]!.text) && right.length > 1
  const isConstantRight = right.every(({ kind }) => kind === 'number')
  const text = writtenOut(right)
  throw new FormulaProblem(
    isConstantRight && at > 1
      ? 'A formula has no “=”: an equation is no function of x and y. Write only what f(x, y) is equal to.'
      : 'A formula has no “=”: write only what f(x, y) is equal to.',
    equals.position,
    isCurve ? [{ text, label: text }] : [],
  )
}
