import { FormulaProblem } from '../problem'
import { refusal } from './refusals'
import type { Step } from './step'

const meaningful = new Set([
  ...['+', '-', '*', '/', '^', '(', ')', ',', '?', ':', 'and', 'or'],
  ...['<', '>', '<=', '>=', '==', '!='],
])

/** Refuses symbols and commands that no step has found a meaning for. */
export const leftovers: Step = (tokens) => {
  let choices = 0
  for (const [index, { kind, text, position }] of tokens.entries()) {
    if (text === '/' && tokens[index + 1]?.text === '/')
      throw new FormulaProblem(refusal('//'), position)
    if (text === '?') choices++
    if (text === ':' && --choices < 0) {
      throw new FormulaProblem(
        'A “:” only stands in a choice, as in x > 0 ? x : 0: a formula has no ranges.',
        position,
      )
    }
    const isSymbol = kind === 'symbol' && !meaningful.has(text)
    if (isSymbol || kind === 'command') throw new FormulaProblem(refusal(text), position)
  }
  return tokens
}
