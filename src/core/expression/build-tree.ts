import type {
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  SymbolNode,
} from 'mathjs/number'
import { combine } from './lower'
import { functions, isConstantName } from './names'
import { type OperationName, operations } from './operations'
import { FormulaProblem } from './problem'
import type { Token } from './tokens'
import { constants, type Expression } from './tree'

const operators: ReadonlyMap<string, OperationName> = new Map([
  ['add', 'add'],
  ['subtract', 'subtract'],
  ['multiply', 'multiply'],
  ['divide', 'divide'],
  ['pow', 'power'],
  ['unaryMinus', 'negate'],
])

interface Built {
  readonly expression: Expression
  /** Where it begins. */
  readonly position: number
  /** Its value, when there is no variable in it. */
  readonly value?: number
}

/** From mathjs's tree over the tokens' indices. Throws a FormulaProblem at a node that has no place in a formula. */
export function buildTree(
  root: MathNode,
  tokens: readonly Token[],
  parameters: readonly [string, string],
): Expression {
  const visit = (node: MathNode): Built => {
    switch (node.type) {
      case 'ParenthesisNode':
        return visit((node as ParenthesisNode).content)
      case 'ConstantNode':
        return number(tokens[Number((node as ConstantNode).value)])
      case 'SymbolNode':
        return named(tokenOf((node as SymbolNode).name, tokens), parameters)
      case 'OperatorNode': {
        const { fn, args } = node as OperatorNode
        const operands = args.map(visit)
        if (String(fn) === 'unaryPlus') return operands[0]
        const operation = operators.get(String(fn))
        if (!operation) throw new FormulaProblem(foreign, operands[0].position)
        return call(operation, operands, operands[0].position)
      }
      case 'FunctionNode': {
        const { fn, args } = node as FunctionNode
        return applied(tokenOf(String((fn as SymbolNode).name), tokens), args.map(visit))
      }
      default:
        throw new FormulaProblem(foreign, 0)
    }
  }
  return visit(root).expression
}

const foreign = 'A formula is made of numbers, names, functions and the operators + - * / ^ alone.'

function tokenOf(standIn: string, tokens: readonly Token[]): Token {
  return tokens[Number(standIn.slice(1))]
}

function number({ text, position }: Token): Built {
  const value = Number(text)
  return { expression: { kind: 'number', value }, position, value }
}

function named({ text, position }: Token, parameters: readonly [string, string]): Built {
  if (isConstantName(text)) {
    return { expression: { kind: 'constant', name: text }, position, value: constants[text] }
  }
  const index = text === parameters[0] ? 0 : 1
  return { expression: { kind: 'variable', index, name: text }, position }
}

function applied(name: Token, operands: readonly Built[]): Built {
  const { operation, exponent } = functions.get(name.text)!
  const [least, most] = exponent ? [1, 1] : operations[operation].arity
  if (operands.length < least || operands.length > most) {
    const needed = most === Number.POSITIVE_INFINITY ? `at least ${least}` : String(least)
    throw new FormulaProblem(
      `${name.text} takes ${needed} ${most === 1 ? 'argument' : 'arguments'}, not ${operands.length}.`,
      name.position,
    )
  }
  if (!exponent) return call(operation, operands, name.position)
  const power = number({ kind: 'number', text: String(exponent), position: name.position })
  return call(operation, [...operands, power], name.position)
}

function call(operation: OperationName, operands: readonly Built[], position: number): Built {
  const expression: Expression = {
    kind: 'call',
    operation,
    operands: operands.map((operand) => operand.expression),
  }
  const values = operands.flatMap(({ value }) =>
    value === undefined ? [] : { kind: 'number' as const, value },
  )
  if (values.length < operands.length) return { expression, position }
  const result = combine(operations[operation], values)
  if (result.kind !== 'number') return { expression, position }
  if (Number.isNaN(result.value)) throw new FormulaProblem(notReal, position)
  if (!Number.isFinite(result.value)) throw new FormulaProblem(notFinite, position)
  return { expression, position, value: result.value }
}

const notReal = 'This is not a real number, and only real numbers count here.'
const notFinite = 'This is not a finite number.'
