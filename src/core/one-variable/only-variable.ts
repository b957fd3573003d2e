import type { Expression } from '../expression/tree'
import type { Axis } from '../records/axis'

/** The one variable that a formula names; null where it names both, or none. */
export function onlyVariable(expression: Expression): Axis | null {
  const named = new Set<Axis>()
  gather(expression, named)
  const [only] = named
  return named.size === 1 ? only! : null
}

function gather(expression: Expression, named: Set<Axis>): void {
  switch (expression.kind) {
    case 'variable':
      named.add(expression.index)
      return
    case 'mean':
      gather(expression.of, named)
      return
    case 'call':
      for (const operand of expression.operands) gather(operand, named)
      return
    case 'number':
    case 'constant':
    case 'column':
    case 'input':
      return
    default:
      expression satisfies never
  }
}
