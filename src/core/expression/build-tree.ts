import type {
  ConditionalNode,
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  RelationalNode,
  SymbolNode,
} from 'mathjs/number'
import { checkJunction, checkValue } from './conditions'
import { evaluate } from './lower'
import { functions, isChosenConstant, isConstantName } from './names'
import { type OperationName, operations } from './operations'
import { FormulaProblem } from './problem'
import { checkDenominator } from './reading/denominators'
import type { Context } from './reading/step'
import type { Token } from './reading/tokens'
import { writtenOut } from './reading/written-out'
import { constants, type Expression } from './tree'

const operators: ReadonlyMap<string, OperationName> = new Map([
  ['add', 'add'],
  ['subtract', 'subtract'],
  ['multiply', 'multiply'],
  ['divide', 'divide'],
  ['pow', 'power'],
  ['unaryMinus', 'negate'],
  ['smaller', 'less'],
  ['smallerEq', 'lessEqual'],
  ['larger', 'greater'],
  ['largerEq', 'greaterEqual'],
  ['equal', 'equal'],
  ['unequal', 'unequal'],
  ['and', 'and'],
  ['or', 'or'],
])

interface Built {
  readonly expression: Expression
  /** Position at which it begins. */
  readonly position: number
  /** The first of its tokens that is a number or a name. */
  readonly token: number
  /** The value, when there is no variable in it. */
  readonly value?: number
}

/**
 * Builds the tree from mathjs's, which stands over the tokens' indices. Throws a FormulaProblem at a node that has no place
 * in a formula.
 */
export function buildTree(
  root: MathNode,
  tokens: readonly Token[],
  named: Pick<Context, 'parameters' | 'columns' | 'constants'>,
): Expression {
  const visit = (node: MathNode): Built => {
    switch (node.type) {
      case 'ParenthesisNode':
        return visit((node as ParenthesisNode).content)
      case 'ConstantNode':
        return number(tokens, Number((node as ConstantNode).value))
      case 'SymbolNode':
        return nameAt(tokens, indexOf((node as SymbolNode).name), named)
      case 'OperatorNode': {
        const { op, fn, args } = node as OperatorNode
        const operands: Built[] = []
        // A sum of a thousand terms is a thousand levels deep: no frame of Array.map for each of them.
        for (const arg of args) operands.push(visit(arg))
        const first = operands[0]!
        if (String(fn) === 'unaryPlus') return first
        const operation = operators.get(String(fn))
        if (!operation) throw new FormulaProblem(foreign, first.position)
        const second = operation === 'divide' ? secondFactor(args[1]!) : null
        if (second) checkDenominator(tokens, operands[1]!.token, visit(second).token)
        checkJunction(
          operation,
          operands.map(({ expression }) => expression),
          first.position,
        )
        return call(operation, operands, op, first)
      }
      case 'FunctionNode': {
        const { fn, args } = node as FunctionNode
        return applied(tokens, indexOf(String((fn as SymbolNode).name)), args.map(visit))
      }
      case 'ConditionalNode': {
        const { condition, trueExpr, falseExpr } = node as ConditionalNode
        const operands = [condition, trueExpr, falseExpr].map(visit)
        return call('select', operands, 'if', operands[0]!)
      }
      case 'RelationalNode':
        return chained(node as RelationalNode, visit)
      default:
        throw new FormulaProblem(foreign, 0)
    }
  }
  const { expression } = visit(root)
  const comparing = tokens.findIndex(({ text }) => /^(?:[<>]=?|[=!]=|and|or)$/.test(text))
  if (comparing >= 0) checkValue(expression, writtenOut(tokens), tokens[comparing]!.position)
  return expression
}

const foreign = 'A formula is made of numbers, names, functions and the operators + - * / ^ alone.'

function indexOf(standIn: string): number {
  return Number(standIn.slice(1))
}

/** The second factor of a product without a sign, as 2 x is; null for anything else. */
function secondFactor(node: MathNode): MathNode | null {
  let product = node as OperatorNode
  const isProduct = (one: MathNode) => one.type === 'OperatorNode' && (one as OperatorNode).implicit
  if (!isProduct(product)) return null
  while (isProduct(product.args[0]!)) product = product.args[0] as OperatorNode
  return product.args[1]!
}

/** a < x < b is a < x and x < b. */
function chained(node: RelationalNode, visit: (node: MathNode) => Built): Built {
  const { conditionals, params } = node as RelationalNode & {
    readonly conditionals: readonly string[]
  }
  const sides = params.map(visit)
  const links = conditionals.map((name, index) =>
    call(operators.get(name)!, [sides[index]!, sides[index + 1]!], '<', sides[index]!),
  )
  return links.reduce((all, link) => call('and', [all, link], 'and', all))
}

function number(tokens: readonly Token[], index: number): Built {
  const { text, position } = tokens[index]!
  const value = Number(text)
  return { expression: { kind: 'number', value }, position, token: index, value }
}

function nameAt(
  tokens: readonly Token[],
  token: number,
  { parameters, columns, constants: named }: Pick<Context, 'parameters' | 'columns' | 'constants'>,
): Built {
  const { text, position } = tokens[token]!
  if (isConstantName(text)) {
    const value = constants[text]
    return { expression: { kind: 'constant', name: text }, position, token, value }
  }
  const column = columns.indexOf(text)
  if (column >= 0)
    return { expression: { kind: 'column', index: column, name: text }, position, token }
  if (!parameters.includes(text) && isChosenConstant(text, named))
    return { expression: { kind: 'input', name: text }, position, token }
  const index = text === parameters[0] ? 0 : 1
  return { expression: { kind: 'variable', index, name: text }, position, token }
}

function applied(tokens: readonly Token[], token: number, operands: readonly Built[]): Built {
  const { text, position } = tokens[token]!
  const { operation, exponent, base, factor } = functions.get(text)!
  const [least, most] = exponent || base ? [1, 1] : operations[operation].arity
  if (operands.length < least || operands.length > most) {
    const needed = most === Number.POSITIVE_INFINITY ? `at least ${least}` : String(least)
    throw new FormulaProblem(
      `${text} takes ${needed} ${least === 1 ? 'argument' : 'arguments'}, not ${operands.length}.${hints.get(`${text} ${operands.length}`) ?? ''}`,
      position,
    )
  }
  const at = { position, token }
  const given = (value: number): Built => ({
    expression: { kind: 'number', value },
    value,
    ...at,
  })
  if (exponent) return call(operation, [...operands, given(exponent)], text, at, operands)
  if (base) return call(operation, [given(base), ...operands], text, at, operands)
  if (!factor) return call(operation, operands, text, at)
  const scale: Built = {
    expression: { kind: 'constant', name: factor },
    value: constants[factor],
    ...at,
  }
  return call(operation, [call('multiply', [scale, ...operands], '*', at)], text, at)
}

/** Hints on what to write for calls that other languages know. */
const hints: ReadonlyMap<string, string> = new Map([
  ['log 2', ' To base b the logarithm of a is log(a)/log(b).'],
  ['round 2', ' To two digits x is round(100*x)/100.'],
  ['if 2', ' Say what holds elsewhere too, as in if(x > 0, x, 0).'],
  ['where 2', ' Say what holds elsewhere too, as in where(x > 0, x, 0).'],
  ['heaviside 2', ' At the jump it is 1/2.'],
  ['atan 2', ' The angle of a point is atan2(y, x).'],
])

function call(
  operation: OperationName,
  operands: readonly Built[],
  written: string,
  { position, token }: Pick<Built, 'position' | 'token'>,
  /** The operands that were written, where the operation has some of its own. */
  shown: readonly Built[] = operands,
): Built {
  const expression: Expression = {
    kind: 'call',
    operation,
    operands: operands.map((operand) => operand.expression),
  }
  const values = operands.flatMap(({ value }) => (value === undefined ? [] : [value]))
  if (values.length < operands.length) return { expression, position, token }
  const value = evaluate(operation, values)
  if (!Number.isFinite(value)) {
    const known = shown.map((operand) => operand.value!)
    throw new FormulaProblem(impossible(written, known, value), position)
  }
  return { expression, position, token, value }
}

function impossible(written: string, operands: readonly number[], result: number): string {
  const shown = operands.map((operand) => Number(operand.toPrecision(6)))
  const terms = shown.map((operand) => (operand < 0 ? `(${operand})` : `${operand}`))
  const call = functions.has(written)
    ? `${written}(${shown.join(', ')})`
    : terms.join(written === '^' || written === '/' ? written : ` ${written} `)
  return `${call} is not a ${Number.isNaN(result) ? 'real' : 'finite'} number.`
}
