import { FormulaProblem } from '../problem'
import { strayCommaAt } from './decimal-commas'
import { isFunctionName, type Token } from './tokens'

const deepestNesting = 100

/**
 * Refuses brackets that do not match, commas outside a call, and nesting of brackets, powers and signs beyond
 * `deepestNesting`: what a recursive parser could be made to choke on.
 */
export function checkNesting(tokens: readonly Token[]): void {
  const open: { readonly token: Token; readonly call: boolean; readonly outerChain: number }[] = []
  // Powers and signs that are waiting for their right-hand side on this level of brackets.
  let chain = 0
  let depth = 0
  tokens.forEach((token, index) => {
    const before = tokens[index - 1]
    switch (token.text) {
      case '(':
        if (before?.text === ')' || before?.kind === 'number') chain = 0
        open.push({ token, call: isFunctionName(before), outerChain: chain })
        depth += chain + 1
        chain = 0
        break
      case ')': {
        const opened = open.pop()
        if (!opened) throw new FormulaProblem('This “)” closes no “(”.', token.position)
        chain = opened.outerChain
        depth -= chain + 1
        break
      }
      case ',':
        if (!open.at(-1)?.call) throw strayCommaAt(tokens, index)
        chain = 0
        break
      case '^':
      case '?':
      case ':':
        chain++
        break
      case '+':
      case '-':
        chain = startsOperand(before) ? chain + 1 : 0
        break
      case '*':
      case '/':
      case 'and':
      case 'or':
      case '<':
      case '>':
      case '<=':
      case '>=':
      case '==':
      case '!=':
        chain = 0
        break
      default:
        if (!startsOperand(before)) chain = 0
    }
    if (depth + chain > deepestNesting) throw new FormulaProblem(tooDeep, token.position)
  })
  const unclosed = open.at(-1)
  if (unclosed) throw new FormulaProblem('This “(” is never closed.', unclosed.token.position)
}

const tooDeep = `This is nested more than ${deepestNesting} levels deep: brackets, powers and signs count.`

function startsOperand(before: Token | undefined): boolean {
  return before === undefined || (before.kind === 'symbol' && before.text !== ')')
}
