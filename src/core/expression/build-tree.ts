import type {
  ConstantNode,
  FunctionNode,
  MathNode,
  OperatorNode,
  ParenthesisNode,
  SymbolNode,
} from 'mathjs/number'
import { evaluate } from './lower'
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
        const { op, fn, args } = node as OperatorNode
        const operands: Built[] = []
        // A sum of a thousand terms is a thousand levels deep: no frame of Array.map for each of them.
        for (const arg of args) operands.push(visit(arg))
        if (String(fn) === 'unaryPlus') return operands[0]
        const operation = operators.get(String(fn))
        if (!operation) throw new FormulaProblem(foreign, operands[0].position)
        return call(operation, operands, op, operands[0].position)
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
      `${name.text} takes ${needed} ${least === 1 ? 'argument' : 'arguments'}, not ${operands.length}.`,
      name.position,
    )
  }
  if (!exponent) return call(operation, operands, name.text, name.position)
  const power = number({ kind: 'number', text: String(exponent), position: name.position })
  return call(operation, [...operands, power], name.text, name.position)
}

function call(
  operation: OperationName,
  operands: readonly Built[],
  written: string,
  position: number,
): Built {
  const expression: Expression = {
    kind: 'call',
    operation,
    operands: operands.map((operand) => operand.expression),
  }
  const values = operands.flatMap(({ value }) => (value === undefined ? [] : [value]))
  if (values.length < operands.length) return { expression, position }
  const value = evaluate(operation, values)
  if (!Number.isFinite(value)) {
    throw new FormulaProblem(impossible(written, values, value), position)
  }
  return { expression, position, value }
}

function impossible(written: string, operands: readonly number[], result: number): string {
  const shown = operands.map((operand) => Number(operand.toPrecision(6)))
  const terms = shown.map((operand) => (operand < 0 ? `(${operand})` : `${operand}`))
  const call = functions.has(written)
    ? `${written}(${shown.join(', ')})`
    : terms.join(written === '^' || written === '/' ? written : ` ${written} `)
  return `${call} is not a ${Number.isNaN(result) ? 'real' : 'finite'} number.`
}
