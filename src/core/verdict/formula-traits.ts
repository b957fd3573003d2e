import { differentiate } from '../expression/differentiate'
import type { OperationName } from '../expression/operations'
import { neededBy } from '../expression/statements'
import type { Expression } from '../expression/tree'

/**
 * A property that a formula may have, told by its operations alone; asked of every descent of a survey, and so told once of
 * each formula.
 */
type Trait = (expression: Expression) => boolean

/** Whether f is made of pieces, so that second derivatives at a place may not hold on all sides of it. */
export const hasKinks = trait(
  new Set<OperationName>([
    ...([
      'abs',
      'hypot',
      'relu',
      'min',
      'max',
      'clamp',
      'huber',
      'atan2',
      'mod',
      'sign',
      'heaviside',
    ] as const),
    ...(['floor', 'ceil', 'round', 'trunc', 'when', 'unless', 'select', 'and', 'or'] as const),
    ...(['less', 'lessEqual', 'equal', 'greater', 'greaterEqual', 'unequal'] as const),
  ]),
)

const jumping = [
  ...(['atan2', 'mod', 'sign', 'heaviside', 'floor', 'ceil', 'round', 'trunc', 'when'] as const),
  ...(['unless', 'select', 'and', 'or', 'less', 'lessEqual', 'equal'] as const),
  ...(['greater', 'greaterEqual', 'unequal'] as const),
]

/** Whether f may jump between places where it is defined. */
export const mayJump = trait(new Set<OperationName>(jumping))

/** Whether f may jump, or not be defined, between places where it is defined. */
export const mayBreak = trait(
  new Set<OperationName>([
    ...jumping,
    ...(['divide', 'power', 'tan', 'sec', 'csc', 'cot', 'gamma', 'asin', 'acos'] as const),
    ...(['acosh', 'atanh', 'log', 'log2', 'log10', 'log1p', 'sqrt'] as const),
  ]),
)

const quadratic = new WeakMap<Expression, boolean>()

/** Whether its second derivatives are the same everywhere. */
export function isQuadratic(expression: Expression): boolean {
  const known = quadratic.get(expression)
  if (known !== undefined) return known
  const { dxx, dxy, dyy } = differentiate(expression)
  const isSame = !neededBy([dxx, dxy, dyy]).some(({ kind }) => kind === 'variable')
  quadratic.set(expression, isSame)
  return isSame
}

function trait(operations: ReadonlySet<OperationName>): Trait {
  const known = new WeakMap<Expression, boolean>()
  const has: Trait = (expression) => {
    if (expression.kind === 'mean') return has(expression.of)
    return (
      expression.kind === 'call' &&
      ((operations.has(expression.operation) && !isHarmless(expression)) ||
        expression.operands.some(has))
    )
  }
  return (expression) => {
    const told = known.get(expression) ?? has(expression)
    known.set(expression, told)
    return told
  }
}

type Call = Extract<Expression, { readonly kind: 'call' }>

/** Division by a number, and a power of which the exponent is a natural number. */
function isHarmless({ operation, operands }: Call): boolean {
  const last = operands.at(-1)
  if (last?.kind !== 'number') return false
  if (operation === 'divide') return last.value !== 0
  return operation === 'power' && last.value >= 0 && Number.isInteger(last.value)
}
