import { FormulaProblem } from '../problem'
import type { Step } from './step'
import { endsValue, startsValue, symbol, type Token, type Tokens } from './tokens'

/** Writes |x| as abs(x), and || between two conditions as “or”. */
export const bars: Step = (tokens) => {
  if (!tokens.some(isBar)) return tokens
  return paired(withOr(tokens))
}

function isBar({ text }: Token): boolean {
  return text === '|'
}

/** Two bars behind a value, with none open before them and a value behind them. */
function withOr(tokens: Tokens): Tokens {
  const result: Token[] = []
  let open = 0
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    const next = tokens[i + 1]
    const isDouble = isBar(token) && next && isBar(next) && next.glued
    if (
      isDouble &&
      open % 2 === 0 &&
      endsValue(tokens[i - 1]) &&
      startsValue(tokens[i + 2]) &&
      tokens.some(isComparison)
    ) {
      result.push(symbol('or', token))
      i++
      continue
    }
    if (isBar(token)) open++
    result.push(token)
  }
  return result
}

function isComparison({ text }: Token): boolean {
  return ['<', '>', '<=', '>=', '==', '!='].includes(text)
}

function paired(tokens: Tokens): Tokens {
  const result: Token[] = []
  /** Bars open on each level of brackets, and whether a bar came before in the same term. */
  const levels: { bars: Token[]; afterBar: boolean }[] = [{ bars: [], afterBar: false }]
  let before: Token | undefined
  for (const token of tokens) {
    const level = levels.at(-1)!
    if (isBar(token)) {
      if (endsValue(before) && level.bars.length > 0) {
        level.bars.pop()
        level.afterBar = true
        before = symbol(')', token)
        result.push(before)
        continue
      }
      // |x||y| is clear, |x|y|z| is not.
      const followsBar = before?.text === ')' && wasBar(tokens, before)
      if (endsValue(before) && !followsBar && level.afterBar) {
        throw new FormulaProblem(
          'It is not clear which “|” belongs to which: write abs(x) for |x|.',
          token.position,
        )
      }
      level.bars.push(token)
      before = symbol('(', token)
      result.push({ kind: 'name', text: 'abs', position: token.position }, before)
      continue
    }
    if (token.text === '(') levels.push({ bars: [], afterBar: false })
    else if (token.text === ')') {
      refuseOpen(level.bars)
      if (levels.length > 1) levels.pop()
    } else if (['+', '-', '*', '/', ','].includes(token.text) && level.bars.length === 0) {
      level.afterBar = false
    }
    result.push(token)
    before = token
  }
  for (const { bars: open } of levels) refuseOpen(open)
  return result
}

function wasBar(tokens: Tokens, { position }: Token): boolean {
  return tokens.some((token) => isBar(token) && token.position === position)
}

function refuseOpen(open: readonly Token[]): void {
  const first = open[0]
  if (first) throw new FormulaProblem('This “|” is never closed.', first.position)
}
