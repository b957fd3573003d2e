import { functions } from '../names'
import { type OperationName, operations } from '../operations'
import { FormulaProblem } from '../problem'
import { raisedByName } from '../raised-by-name'
import { missingBrackets } from './missing-brackets'
import type { Step } from './step'
import { closing, endsValue, isFunctionName, symbol, type Token, type Tokens } from './tokens'
import { writtenOut } from './written-out'

/** Gives functions the brackets that mathematics leaves out: sin x, sin 2πx, sin²(x), √x. Refuses where they could end in two places. */
export const bareFunctions: Step = (tokens) => {
  let result = tokens
  // The functions are read from the right, so that what one stands before is in brackets already.
  for (let i = tokens.length - 1; i >= 0; i--) {
    if (isFunctionName(result[i]) && result[i + 1]?.text !== '(') result = bracketed(result, i)
  }
  return result
}

function bracketed(tokens: Tokens, at: number): Tokens {
  const name = tokens[at]!
  const known = functions.get(name.text)!
  const isUnary = known.exponent || known.base || operations[known.operation].arity[0] === 1
  if (!isUnary || at === tokens.length - 1) throw brackets(tokens, at)
  if (tokens[at + 1]!.text === '^') return raised(tokens, at, known.operation)
  const argument = argumentAt(tokens, at)
  if (argument.end === at + 1) throw brackets(tokens, at)
  refuseUnclear(tokens, at, argument)
  return [
    ...tokens.slice(0, at + 1),
    symbol('(', name),
    ...tokens.slice(at + 1, argument.end),
    symbol(')', name),
    ...tokens.slice(argument.end),
  ]
}

function brackets(tokens: Tokens, at: number): FormulaProblem {
  return new FormulaProblem(missingBrackets(tokens, at), tokens[at]!.position)
}

interface Argument {
  readonly end: number
  /** A call, after which nothing more can belong to it. */
  readonly isCall: boolean
}

/**
 * The argument of a function written without brackets: of √x the one number or name behind it, of sin 2πx numbers,
 * constants and one name, or what stands without a space.
 */
function argumentAt(tokens: Tokens, at: number): Argument {
  const isRoot = isRadical(tokens[at]!)
  let end = at + 1
  while (!isRoot && (tokens[end]?.text === '-' || tokens[end]?.text === '+')) end++
  if (isFunctionName(tokens[end])) {
    return { end: closing(tokens, end + 1) + 1, isCall: true }
  }
  let variables = 0
  for (; end < tokens.length; end++) {
    const token = tokens[end]!
    const isNumber = token.kind === 'number' && end === at + 1 + signs(tokens, at)
    const isConstant = token.text === 'pi' || token.text === 'tau' || token.text === 'e'
    const isVariable = token.kind === 'name' && !isConstant && !isFunctionName(token)
    if (!isNumber && !isConstant && !isVariable) break
    if (variables > 0 && !token.glued) break
    if (isVariable) variables++
    if (isRoot) return { end: end + 1, isCall: false }
  }
  const isEmpty = end === at + 1 + signs(tokens, at)
  return { end: isEmpty ? at + 1 : end, isCall: false }
}

function signs(tokens: Tokens, at: number): number {
  let count = 0
  while (['-', '+'].includes(tokens[at + 1 + count]?.text ?? '')) count++
  return count
}

function isRadical(token: Token): boolean {
  return (token.text === 'sqrt' || token.text === 'cbrt') && token.radical === true
}

/** sin x·y, sin x/2, sin x², sin x y and √xy could go on or end. */
function refuseUnclear(tokens: Tokens, at: number, { end, isCall }: Argument): void {
  const [name, next, after] = [tokens[at]!, tokens[end], tokens[end + 1]]
  if (!next) return
  const isRoot = isRadical(name)
  const goesOn =
    next.text === '^' ||
    (!isRoot && (next.text === '*' || next.text === '/') && !isFunctionName(after)) ||
    (!isFunctionName(next) && (next.kind === 'name' || next.kind === 'number' || next.text === '('))
  // √2x is √2·x, as √2 is one sign with its number.
  const isNumberUnderRoot = isRoot && tokens[end - 1]!.kind === 'number' && next.text !== '^'
  const isApart = isRoot && next.text !== '^' && !next.glued
  if (!goesOn || isNumberUnderRoot || isApart || (isCall && next.text !== '^')) return
  const far = next.text === '^' ? powerEnd(tokens, end) : termEnd(tokens, end)
  const withEnd = (stop: number): Tokens => [
    ...tokens.slice(0, at + 1),
    symbol('(', name),
    ...tokens.slice(at + 1, stop),
    symbol(')', name),
    ...tokens.slice(stop),
  ]
  const label = (stop: number) => writtenOut(withEnd(stop).slice(at, Math.max(far, stop) + 2))
  const readings = [far, end].map((stop) => ({
    text: writtenOut(withEnd(stop)),
    label: cut(label(stop)),
  }))
  const sign = isRoot ? (name.text === 'sqrt' ? '√' : '∛') : name.text
  throw new FormulaProblem(
    `It is not clear where “${sign}” ends: is it ${readings[0]!.label} or ${readings[1]!.label}?${rootsNote(isRoot, next)}`,
    name.position,
    readings,
  )
}

function rootsNote(isRoot: boolean, next: Token): string {
  return isRoot && next.text === '^'
    ? ' Of a negative number under the root the first has a value, the second has none.'
    : ''
}

function cut(label: string): string {
  return label.length > 40 ? `${label.slice(0, 39)}…` : label
}

/** Past the exponent of the power whose ^ is at `caret`. */
function powerEnd(tokens: Tokens, caret: number): number {
  let end = caret + 1
  while (['-', '+'].includes(tokens[end]?.text ?? '')) end++
  if (tokens[end]?.text === '(') end = closing(tokens, end)
  return Math.min(tokens.length, end + 1)
}

/** The end of the product that goes on at `from`. */
function termEnd(tokens: Tokens, from: number): number {
  for (let i = from; i < tokens.length; i++) {
    const { text } = tokens[i]!
    if (text === '(') i = closing(tokens, i)
    else if (text === '^') i = powerEnd(tokens, i) - 1
    else if (isFunctionName(tokens[i]) && i > from && !['*', '/'].includes(tokens[i - 1]!.text))
      return i
    else if (tokens[i]!.kind === 'symbol' && !['*', '/'].includes(text)) return i
  }
  return tokens.length
}

/** sin²(x) and sin² x; sin⁻¹(x) may be two things, and exp^(x) is a slip. */
function raised(tokens: Tokens, at: number, operation: OperationName): Tokens {
  const name = tokens[at]!
  const end = powerEnd(tokens, at + 1)
  const exponent = tokens.slice(at + 2, end)
  const content = exponent[0]?.text === '(' ? exponent.slice(1, -1) : exponent
  const written = writtenOut(content)
  const call = tokens[end]?.text === '(' ? closing(tokens, end) + 1 : bareEnd(tokens, end - 1)
  const argument =
    tokens[end]?.text === '(' ? tokens.slice(end + 1, call - 1) : tokens.slice(end, call)
  const insert = (...inner: Tokens): Tokens => [
    ...tokens.slice(0, at),
    ...inner,
    ...tokens.slice(call),
  ]
  const applied = (to: string): Tokens => [
    { ...name, text: to },
    symbol('(', name),
    ...argument,
    symbol(')', name),
  ]
  if (operation === 'exp' && !(endsArgument(argument) && /^\d+$/.test(written))) {
    const inner = [name, symbol('(', name), ...content, symbol(')', name)]
    const text = [...tokens.slice(0, at), ...inner, ...tokens.slice(end)]
    throw new FormulaProblem(
      `exp is a function, so nothing is raised: write ${cut(writtenOut(inner))}.`,
      name.position,
      [{ text: writtenOut(text), label: cut(writtenOut(inner)) }],
    )
  }
  if (!endsArgument(argument)) throw brackets(tokens, at)
  const power = [
    ...applied(name.text),
    symbol('^', name),
    symbol('(', name),
    ...content,
    symbol(')', name),
  ]
  if (/^[1-9]\d*$/.test(written) && raisedByName.has(operation)) {
    return insert(...applied(name.text), symbol('^', name), ...content)
  }
  const inverse = inverses[name.text]
  const asPower = { text: writtenOut(insert(...power)), label: cut(writtenOut(power)) }
  if (written === '-1' && inverse) {
    const text = insert(...applied(inverse))
    throw new FormulaProblem(
      `“${name.text}^-1” is the inverse function to some and the reciprocal to others: write ${inverse}(x) or 1/${name.text}(x).`,
      name.position,
      [{ text: writtenOut(text), label: cut(writtenOut(applied(inverse))) }, asPower],
    )
  }
  throw new FormulaProblem(
    `A power belongs behind the brackets: write ${asPower.label}.`,
    name.position,
    [asPower],
  )
}

const inverses: Readonly<Record<string, string>> = {
  ...{ sin: 'asin', cos: 'acos', tan: 'atan', sinh: 'asinh', cosh: 'acosh', tanh: 'atanh' },
  ...{ exp: 'log', log: 'exp', ln: 'exp', sqrt: 'square', cbrt: 'cube' },
}

function endsArgument(argument: Tokens): boolean {
  return argument.length > 0 && endsValue(argument.at(-1))
}

function bareEnd(tokens: Tokens, before: number): number {
  return argumentAt(tokens, before).end
}
