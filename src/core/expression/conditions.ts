import type { OperationName } from './operations'
import { FormulaProblem } from './problem'
import type { Expression } from './tree'

const comparisons: ReadonlySet<OperationName> = new Set([
  ...(['less', 'lessEqual', 'greater', 'greaterEqual', 'equal', 'unequal'] as const),
])

/** Whether it holds or does not, rather than having a value. */
export function isCondition(expression: Expression): boolean {
  if (expression.kind !== 'call') return false
  const { operation } = expression
  return comparisons.has(operation) || operation === 'and' || operation === 'or'
}

/** Refuses “and” and “or” between anything but conditions: x and y is no number. */
export function checkJunction(
  operation: OperationName,
  operands: readonly Expression[],
  position: number,
): void {
  if (operation !== 'and' && operation !== 'or') return
  if (operands.every(isCondition)) return
  throw new FormulaProblem(
    `A formula holds logic between comparisons alone, as in x > 0 ${operation} y > 0.`,
    position,
  )
}

/** Refuses a formula that only compares, as a constraint does: what it is to have for a value has to be said. */
export function checkValue(expression: Expression, text: string, position: number): void {
  if (!isCondition(expression)) return
  throw new FormulaProblem(
    'A formula cannot only compare: it gives one number for every point. Say which, as in if(x > y, 1, 0).',
    position,
    [{ text: `if(${text}, 1, 0)`, label: '1 where it holds, 0 elsewhere' }],
  )
}
