import { FormulaProblem } from '../problem'
import { isFunctionName, type Token, type Tokens } from './tokens'
import { writtenOut } from './written-out'

const strayComma =
  'A comma only separates the arguments of a function, as in atan2(y, x); decimals have a point, as in 0.5.'

/** The refusal of a comma outside of a call, with the formula as it is meant where it is one in a decimal number. */
export function strayCommaAt(tokens: Tokens, index: number): FormulaProblem {
  const { position } = tokens[index]!
  if (!isDecimal(tokens, index)) return new FormulaProblem(strayComma, position)
  const text = writtenOut(withPoints(tokens))
  return new FormulaProblem(strayComma, position, [{ text, label: joined(tokens, index).text }])
}

/** Decimals with a point in place of every comma that separates no arguments. */
function withPoints(tokens: Tokens): Tokens {
  const calls: boolean[] = []
  const written: Token[] = []
  tokens.forEach((token, index) => {
    if (token.text === '(') calls.push(isFunctionName(tokens[index - 1]))
    else if (token.text === ')') calls.pop()
    const isFraction = !calls.at(-1) && isDecimal(tokens, index - 1)
    if (isFraction) written.splice(-2, 2, joined(tokens, index - 1))
    else written.push(token)
  })
  return written
}

/** Whether the token is a comma between digits, with no space on either side. */
function isDecimal(tokens: Tokens, index: number): boolean {
  const [before, comma, after] = [tokens[index - 1], tokens[index], tokens[index + 1]]
  return (
    comma?.text === ',' &&
    [before, after].every((token) => token !== undefined && /^\d+$/.test(token.text)) &&
    before!.position + before!.text.length === comma.position &&
    comma.position + 1 === after!.position
  )
}

function joined(tokens: Tokens, comma: number): Token {
  const [before, after] = [tokens[comma - 1]!, tokens[comma + 1]!]
  return { ...before, text: `${before.text}.${after.text}` }
}
