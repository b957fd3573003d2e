import { endsValue, isFunctionName, startsValue, type Token, type Tokens } from './tokens'

/** Tokens as a text that is read as the same tokens. */
export function writtenOut(tokens: Tokens): string {
  let text = ''
  for (const [index, token] of tokens.entries()) {
    text += separator(tokens[index - 1], token) + written(token, tokens[index - 1])
  }
  return text
}

const spaced = new Set(['+', '-', '<', '>', '<=', '>=', '==', '!=', '?', ':', 'and', 'or'])

function written(token: Token, before: Token | undefined): string {
  if (token.text === ',') return ', '
  if (token.kind === 'symbol' && spaced.has(token.text) && endsValue(before))
    return ` ${token.text} `
  return token.text
}

function separator(before: Token | undefined, token: Token): string {
  if (before === undefined || !startsValue(token)) return ''
  if (isFunctionName(before)) return token.text === '(' ? '' : ' '
  if (!endsValue(before)) return ''
  // x(1) would be a component, 2e and 0x the beginning of a number.
  if (token.text === '(') return before.kind === 'name' ? '*' : ''
  if (before.kind !== 'number' || token.kind !== 'name') return ' '
  return /^e/i.test(token.text) || /^0+$/.test(before.text) ? '*' : ''
}
