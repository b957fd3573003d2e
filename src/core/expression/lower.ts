import type { Rule } from './algebra'
import { numbers } from './numbers'
import { type Operation, type OperationName, operations } from './operations'
import { constants, type Expression } from './tree'

/** The same function in the fewest kinds of steps: no operation without a variable, none of more than two operands. */
export type Lowered =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'variable'; readonly index: 0 | 1 }
  | {
      readonly kind: 'step'
      readonly rule: Rule | 'quotient'
      readonly a: Lowered
      readonly b?: Lowered
    }

export function lower(expression: Expression): Lowered {
  switch (expression.kind) {
    case 'number':
    case 'variable':
      return expression
    case 'constant':
      return { kind: 'number', value: constants[expression.name] }
    case 'call': {
      const operands: Lowered[] = []
      // A sum of a thousand terms is a thousand levels deep: no frame of Array.map for each of them.
      for (const operand of expression.operands) operands.push(lower(operand))
      return combine(expression.operation, operands)
    }
    default:
      throw expression satisfies never
  }
}

/** The operation's value. Throws a RangeError at a wrong number of operands. */
export function evaluate(name: OperationName, operands: readonly number[]): number {
  const result = combine(
    name,
    operands.map((value) => ({ kind: 'number', value })),
  )
  return result.kind === 'number' ? result.value : Number.NaN
}

function combine(name: OperationName, operands: readonly Lowered[]): Lowered {
  const operation: Operation = operations[name]
  const [least, most] = operation.arity
  if (operands.length < least || operands.length > most) {
    throw new RangeError(
      `operands: ${operands.length} for ${name}, which takes ${least} to ${most}`,
    )
  }
  if (most === 1) return step(operation, operands[0])
  if (operands.length > 1) return operands.reduce((a, b) => step(operation, a, b))
  return operation.alone === 'abs' ? combine('abs', operands) : operands[0]
}

function step(operation: Operation, a: Lowered, b?: Lowered): Lowered {
  const rule = ruleOf(operation, a, b)
  if (a.kind !== 'number' || (b && b.kind !== 'number')) {
    return b ? { kind: 'step', rule, a, b } : { kind: 'step', rule, a }
  }
  const second = b ? b.value : Number.NaN
  const value = rule === 'quotient' ? a.value / second : rule.value(numbers, a.value, second)
  return { kind: 'number', value }
}

function ruleOf({ rule }: Operation, a: Lowered, b?: Lowered): Rule | 'quotient' {
  return typeof rule === 'function' ? rule(numberOf(a), numberOf(b)) : rule
}

function numberOf(lowered: Lowered | undefined): number | undefined {
  return lowered?.kind === 'number' ? lowered.value : undefined
}
