import { FormulaProblem } from '../problem'
import { refusal } from './refusals'
import type { Step } from './step'
import { symbol, type Token, type Tokens } from './tokens'

/** Writes LaTeX plainly: \frac{a}{b}, \sqrt[3]{x}, \cdot, \left( and the like. Braces are left to be read as brackets. */
export const latex: Step = (tokens) => {
  if (!tokens.some(({ kind }) => kind === 'command')) return tokens
  return written(tokens)
}

function written(tokens: Tokens): Tokens {
  const result: Token[] = []
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!
    if (token.kind !== 'command') {
      result.push(token)
      continue
    }
    const command = token.text.slice(1)
    if (fractions.has(command)) {
      const digits = /^(\d)(\d)$/.exec(tokens[i + 1]?.text ?? '')
      if (digits) {
        // \frac12 is a half.
        const [top, bottom] = digits
          .slice(1)
          .map((text): Token => ({ ...token, kind: 'number', text }))
        result.push(symbol('(', token), top!, symbol('/', token), bottom!, symbol(')', token))
        i++
        continue
      }
      const top = argumentAt(tokens, i + 1, token)
      const bottom = argumentAt(tokens, top.end, token)
      result.push(symbol('(', token), ...inBrackets(top.content, token), symbol('/', token))
      result.push(...inBrackets(bottom.content, token), symbol(')', token))
      i = bottom.end - 1
    } else if (command === 'sqrt') {
      const index = tokens[i + 1]?.text === '[' ? tokens[i + 2] : undefined
      if (index && !(index.text === '3' && tokens[i + 3]?.text === ']')) throw foreign(token)
      const radicand = argumentAt(tokens, index ? i + 4 : i + 1, token)
      result.push({ ...token, kind: 'name', text: index ? 'cbrt' : 'sqrt' })
      result.push(...inBrackets(radicand.content, token))
      i = radicand.end - 1
    } else if (wrappers.has(command)) {
      const inner = argumentAt(tokens, i + 1, token)
      result.push(...written(inner.content))
      i = inner.end - 1
    } else {
      result.push(...plain(token, command))
    }
  }
  return result
}

const fractions = new Set(['frac', 'dfrac', 'tfrac', 'cfrac'])
/** Commands that change no more than the looks of a name. */
const wrappers = new Set([
  'operatorname',
  'mathrm',
  'mathbf',
  'mathit',
  'boldsymbol',
  'vec',
  'text',
])
const sizes = new Set([
  'left',
  'right',
  'big',
  'Big',
  'bigl',
  'bigr',
  'Bigl',
  'Bigr',
  'limits',
  'displaystyle',
  'quad',
  'qquad',
])

const symbols: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ cdot: '*', times: '*', ast: '*', div: '/', lvert: '|', rvert: '|', vert: '|' },
    ...{ le: '<=', leq: '<=', leqslant: '<=', ge: '>=', geq: '>=', geqslant: '>=' },
    ...{ lt: '<', gt: '>', ne: '!=', neq: '!=', lbrace: '{', rbrace: '}' },
  }),
)

const names: ReadonlyMap<string, string> = new Map(
  Object.entries({ land: 'and', wedge: 'and', lor: 'or', vee: 'or', Gamma: 'gamma', theta: 'θ' }),
)

/** Fences that open and close as a function of one argument; '' closes. */
const fences: ReadonlyMap<string, string> = new Map(
  Object.entries({ lfloor: 'floor', lceil: 'ceil', rfloor: '', rceil: '' }),
)

function plain(token: Token, command: string): Tokens {
  if (sizes.has(command)) return []
  const sign = symbols.get(command)
  if (sign !== undefined) return [{ ...token, kind: 'symbol', text: sign }]
  const fence = fences.get(command)
  if (fence === '') return [symbol(')', token)]
  if (fence) return [{ ...token, kind: 'name', text: fence }, symbol('(', token)]
  if (foreignCommands.has(command) || command.length === 1) throw foreign(token)
  // Functions, constants and Greek letters bear their own names.
  return [{ ...token, kind: 'name', text: names.get(command) ?? command, glued: false }]
}

const foreignCommands = new Set([
  'begin',
  'end',
  'sum',
  'prod',
  'int',
  'partial',
  'nabla',
  'infty',
  'binom',
  'lVert',
  'rVert',
  'Vert',
  'pm',
  'mp',
  'degree',
  'circ',
  'in',
  'dots',
  'ldots',
  'cdots',
])

function foreign({ position, text }: Token): FormulaProblem {
  return new FormulaProblem(refusal(text), position)
}

/** The argument of a command: a group in braces, or else one token, of a number no more than its first digit. */
function argumentAt(
  tokens: Tokens,
  start: number,
  command: Token,
): { readonly content: Tokens; readonly end: number } {
  const first = tokens[start]
  if (!first) throw foreign(command)
  if (first.text !== '{') {
    const isWhole = first.kind !== 'number' || first.text.length === 1
    if (isWhole && first.kind !== 'symbol') return { content: [first], end: start + 1 }
    throw foreign(command)
  }
  let depth = 0
  for (let i = start; i < tokens.length; i++) {
    if (tokens[i]!.text === '{') depth++
    if (tokens[i]!.text === '}' && --depth === 0) {
      return { content: tokens.slice(start + 1, i), end: i + 1 }
    }
  }
  throw new FormulaProblem('This “{” is never closed.', first.position)
}

function inBrackets(tokens: Tokens, at: Token): Tokens {
  return [symbol('(', at), ...written(tokens), symbol(')', at)]
}
