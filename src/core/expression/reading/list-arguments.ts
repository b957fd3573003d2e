import { functions } from '../names'
import { operations } from '../operations'
import type { Step } from './step'
import { closing, isFunctionName, type Token, type Tokens } from './tokens'

/** norm([x, y]) takes what norm(x, y) takes: brackets around all arguments of a call count once. */
export const listArguments: Step = (tokens) => {
  let result = tokens
  for (let i = tokens.length - 1; i >= 0; i--) result = unwrapped(result, i)
  return result
}

function unwrapped(tokens: Tokens, at: number): Tokens {
  const isDouble = tokens[at + 1]?.text === '(' && tokens[at + 2]?.text === '('
  if (!isDouble || !takesSeveral(tokens[at]!)) return tokens
  const [outer, inner] = [closing(tokens, at + 1), closing(tokens, at + 2)]
  if (inner !== outer - 1 || outer >= tokens.length) return tokens
  const list = tokens.slice(at + 3, inner)
  let depth = 0
  const isList = list.some(({ text }) => {
    if (text === '(') depth++
    if (text === ')') depth--
    return text === ',' && depth === 0
  })
  return isList ? [...tokens.slice(0, at + 2), ...list, ...tokens.slice(inner + 1)] : tokens
}

function takesSeveral(token: Token): boolean {
  const known = isFunctionName(token) ? functions.get(token.text) : undefined
  return (
    known !== undefined &&
    operations[known.operation].arity[1] > 1 &&
    !known.exponent &&
    !known.base
  )
}
