import { FormulaProblem } from '../problem'
import type { Step } from './step'
import type { Token } from './tokens'

const partner: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' }

/** Square brackets and braces stand for round ones, as long as each closes what it opens. */
export const brackets: Step = (tokens) => {
  const open: Token[] = []
  return tokens.map((token) => {
    if (token.kind !== 'symbol') return token
    if (['(', '[', '{'].includes(token.text)) {
      open.push(token)
      return { ...token, text: '(' }
    }
    const opener = partner[token.text]
    if (opener === undefined) return token
    const opened = open.pop()
    if (opened && opened.text !== opener) {
      throw new FormulaProblem(
        `This “${token.text}” stands where “${opened.text}” is to be closed.`,
        token.position,
      )
    }
    return { ...token, text: ')' }
  })
}
