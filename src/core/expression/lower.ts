import type { Rule } from '../records/algebra'
import { withoutCancelledKinks } from './cancelled-kinks'
import type { Lowered } from './lowered'
import { numbers } from './numbers'
import {
  type CompositeOperation,
  type OperationName,
  operations,
  type StepName,
  type StepOperation,
  steps,
} from './operations'
import { constants, type Expression } from './tree'

export function lower(expression: Expression): Lowered {
  switch (expression.kind) {
    case 'number':
    case 'variable':
    case 'column':
    case 'input':
      return expression
    case 'mean':
      return mean(lower(expression.of))
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

/** The mean over the rows; a quantity that is the same for all rows is its own mean. */
function mean(of: Lowered): Lowered {
  return varies(of) ? { kind: 'mean', of } : of
}

/** Whether it depends on the row. */
function varies(lowered: Lowered): boolean {
  switch (lowered.kind) {
    case 'number':
    case 'variable':
    case 'input':
    case 'mean':
      return false
    case 'column':
      return true
    case 'step':
      return varies(lowered.a) || (lowered.b !== undefined && varies(lowered.b))
    default:
      throw lowered satisfies never
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
  const operation: StepOperation | CompositeOperation = operations[name]
  const [least, most] = operation.arity
  if (operands.length < least || operands.length > most) {
    throw new RangeError(
      `operands: ${operands.length} for ${name}, which takes ${least} to ${most}`,
    )
  }
  if ('composed' in operation) {
    const all = operands as readonly [Lowered, Lowered, Lowered]
    return operation.composed<Lowered>(takeSteps, (value) => ({ kind: 'number', value }), all)
  }
  return takeSteps(name as StepName, ...operands)
}

function takeSteps(name: StepName, ...operands: readonly Lowered[]): Lowered {
  const operation: StepOperation = steps[name]
  if (operation.arity[1] === 1) return step(name, operands[0]!)
  if (operands.length > 1) return operands.reduce((a, b) => step(name, a, b))
  return operation.alone === 'abs' ? step('abs', operands[0]!) : operands[0]!
}

/** One step, or a simpler one that is the same function: a number where no operand varies, none where its kink cancels. */
function step(name: StepName, a: Lowered, b?: Lowered): Lowered {
  const simpler = withoutCancelledKinks(name, a, b, step)
  if (simpler) return simpler
  const rule = ruleOf(steps[name], a, b)
  if (a.kind !== 'number' || (b && b.kind !== 'number')) {
    const operands = b ? { a, b } : { a }
    return { kind: 'step', operation: name, rule, ...operands }
  }
  const second = b ? b.value : Number.NaN
  const value = rule === 'quotient' ? a.value / second : rule.value(numbers, a.value, second)
  return { kind: 'number', value }
}

function ruleOf({ rule }: StepOperation, a: Lowered, b?: Lowered): Rule | 'quotient' {
  return typeof rule === 'function' ? rule(numberOf(a), numberOf(b)) : rule
}

function numberOf(lowered: Lowered | undefined): number | undefined {
  return lowered?.kind === 'number' ? lowered.value : undefined
}
