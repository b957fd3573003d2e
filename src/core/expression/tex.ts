import { greekLetters } from '../records/greek-letters'
import { isCondition } from './conditions'
import type { OperationName } from './operations'
import { raisedByName } from './raised-by-name'
import { type Piece, power, product, quotient, sum, wrap } from './tex-layout'
import type { ConstantName, Expression } from './tree'

/** TeX of the formula as it was written, with no bracket or dot that mathematics can do without. */
export function toTex(expression: Expression): string {
  const isChoice = expression.kind === 'call' && expression.operation === 'select'
  return isChoice ? cases(expression.operands) : print(expression, false).tex
}

/** `script`: in an exponent, where a fraction is written on one line. */
function print(expression: Expression, script: boolean): Piece {
  switch (expression.kind) {
    case 'number':
      return number(expression.value)
    case 'constant':
      return { tex: constantTex[expression.name], level: 'atom' }
    case 'variable':
      return { tex: variableTex(expression.name), level: 'atom' }
    case 'column':
      return { tex: `${variableTex(expression.name)}_i`, level: 'atom' }
    case 'input':
      return { tex: variableTex(expression.name), level: 'atom' }
    case 'mean':
      return mean(print(expression.of, script))
    case 'call':
      return call(expression.operation, expression.operands, script)
    default:
      throw expression satisfies never
  }
}

function call(operation: OperationName, operands: readonly Expression[], script: boolean): Piece {
  // The parser has seen to it that an operation has its operands.
  const [a, b] = operands as readonly [Expression, Expression]
  switch (operation) {
    case 'add':
      return sum('+', print(a, script), print(b, script))
    case 'subtract':
      return sum('-', print(a, script), print(b, script))
    case 'multiply':
      return product(print(a, script), print(b, script))
    case 'negate':
      return minus(print(a, script))
    case 'divide':
      // −x/2 is read as −(x/2), which is the same number.
      if (a.kind === 'call' && a.operation === 'negate') {
        return minus(quotient(print(a.operands[0]!, script), print(b, script), script))
      }
      return quotient(print(a, script), print(b, script), script)
    case 'power':
      return power(print(a, script), print(b, true))
    case 'exp':
      if (size(a) > longestExponent) return named('exp', operands, script)
      return power({ tex: 'e', level: 'atom' }, print(a, true))
    case 'sqrt':
      return root('\\sqrt', print(a, script))
    case 'cbrt':
      return root('\\sqrt[3]', print(a, script))
    case 'abs':
      return enclosed('\\lvert ', print(a, script), '\\rvert')
    case 'floor':
      return enclosed('\\lfloor ', print(a, script), '\\rfloor')
    case 'ceil':
      return enclosed('\\lceil ', print(a, script), '\\rceil')
    case 'less':
    case 'lessEqual':
    case 'greater':
    case 'greaterEqual':
    case 'equal':
    case 'unequal':
    case 'and':
    case 'or':
      return indicator(condition(operation, operands, script))
    case 'select':
      return { tex: `\\left(${cases(operands)}\\right)`, level: 'atom', tall: true }
    default:
      return named(operation, operands, script)
  }
}

const relationTex: { readonly [Operation in OperationName]?: string } = {
  less: '< ',
  lessEqual: '\\le ',
  greater: '> ',
  greaterEqual: '\\ge ',
  equal: '= ',
  unequal: '\\ne ',
  and: '\\land ',
  or: '\\lor ',
}

/** A comparison, as it stands where something is to hold. */
function condition(
  operation: OperationName,
  operands: readonly Expression[],
  script: boolean,
): Piece {
  const isJunction = operation === 'and' || operation === 'or'
  const sides = operands.map((operand) =>
    isJunction ? held(operand, script) : print(operand, script),
  )
  return {
    tex: sides.map(({ tex }) => tex).join(` ${relationTex[operation]}`),
    level: 'sum',
    tall: sides.some(({ tall }) => tall),
  }
}

/** An operand that counts as a condition: one that is none is to differ from 0. */
function held(operand: Expression, script: boolean): Piece {
  if (operand.kind === 'call' && isCondition(operand)) {
    const piece = condition(operand.operation, operand.operands, script)
    const isJunction = operand.operation === 'and' || operand.operation === 'or'
    return isJunction ? { ...piece, tex: wrap(piece) } : piece
  }
  const piece = print(operand, script)
  return { ...piece, tex: `${piece.tex} \\ne 0` }
}

/** Iverson's bracket: 1 where it holds, 0 elsewhere. */
function indicator(piece: Piece): Piece {
  const [open, close] = piece.tall ? ['\\left[', '\\right]'] : ['[', ']']
  return { tex: open + piece.tex + close, level: 'atom', tall: piece.tall }
}

function cases(operands: readonly Expression[]): string {
  const [test, a, b] = operands as readonly [Expression, Expression, Expression]
  const where =
    isCondition(test) && test.kind === 'call'
      ? condition(test.operation, test.operands, false)
      : held(test, false)
  const rows = [
    `${print(a, false).tex} & \\text{if } ${where.tex}`,
    `${print(b, false).tex} & \\text{otherwise}`,
  ]
  return `\\begin{cases} ${rows.join(' \\\\ ')} \\end{cases}`
}

/** An exponent of more parts than this is hard to read in small type. */
const longestExponent = 16

const constantTex = { pi: '\\pi', e: 'e', tau: '\\tau' } as const satisfies Record<
  ConstantName,
  string
>

/** Functions that TeX, or the field, has an upright name for. */
const functionTex: { readonly [Operation in OperationName]?: string } = {
  sin: '\\sin',
  cos: '\\cos',
  tan: '\\tan',
  asin: '\\arcsin',
  acos: '\\arccos',
  atan: '\\arctan',
  sec: '\\sec',
  csc: '\\csc',
  cot: '\\cot',
  sinh: '\\sinh',
  cosh: '\\cosh',
  tanh: '\\tanh',
  exp: '\\exp',
  log: '\\ln',
  log2: '\\log_2',
  log10: '\\log_{10}',
  min: '\\min',
  max: '\\max',
  gamma: '\\Gamma',
}

function named(operation: OperationName, operands: readonly Expression[], script: boolean): Piece {
  const head = functionTex[operation] ?? `\\operatorname{${operation}}`
  const pieces = operands.map((operand) => print(operand, script))
  const tall = pieces.some((piece) => piece.tall)
  const list = pieces.map((piece) => piece.tex).join(', ')
  // \mathopen{} takes back the gap that TeX leaves before \left.
  const argument = `${tall ? '\\mathopen{}' : ''}${wrap({ tex: list, level: 'sum', tall })}`
  const application: Piece = { tex: head + argument, level: 'atom', tall }
  return raisedByName.has(operation) ? { ...application, head, argument } : application
}

function minus(a: Piece): Piece {
  const tex = a.level === 'sum' || a.signed ? wrap(a) : a.tex
  const level = a.level === 'ratio' ? 'ratio' : 'product'
  return { tex: `-${tex}`, level, tall: a.tall, signed: true, endsInDigit: a.endsInDigit }
}

/** The mean over the rows, of which i is one and n the last. */
function mean(of: Piece): Piece {
  const tex = of.level === 'sum' ? wrap(of) : of.tex
  return {
    tex: `\\frac{1}{n} \\sum_{i=1}^{n} ${tex}`,
    level: 'product',
    tall: true,
    fraction: true,
  }
}

function enclosed(open: string, a: Piece, close: string): Piece {
  return a.tall
    ? { tex: `\\left${open}${a.tex}\\right${close}`, level: 'atom', tall: true }
    : atom(`${open}${a.tex}${close}`)
}

function root(sign: string, a: Piece): Piece {
  return { tex: `${sign}{${a.tex}}`, level: 'atom', tall: a.tall }
}

function atom(tex: string): Piece {
  return { tex, level: 'atom' }
}

function number(value: number): Piece {
  const [digits, exponent] = String(value).split('e') as [string, string?]
  if (exponent === undefined) {
    return { tex: digits, level: 'atom', startsWithDigit: true, endsInDigit: true }
  }
  const scale = `10^{${Number(exponent)}}`
  return digits === '1'
    ? { tex: scale, level: 'power', startsWithDigit: true }
    : { tex: `${digits} \\cdot ${scale}`, level: 'product', startsWithDigit: true }
}

function variableTex(name: string): string {
  if (greekLetters.has(name)) return `\\${name}`
  return [...name].length === 1 ? name : `\\mathrm{${name.replaceAll('_', '\\_')}}`
}

function size(expression: Expression): number {
  if (expression.kind !== 'call') return 1
  return expression.operands.reduce((total, operand) => total + size(operand), 1)
}
