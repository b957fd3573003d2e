import { type Given, inputOf, nothing } from '../expression/given'
import { evaluate } from '../expression/lower'
import type { OperationName } from '../expression/operations'
import { constants, type Expression } from '../expression/tree'

/** The shape that follows from how a formula is put together; null where nothing follows. */
type Shape =
  | { readonly kind: 'constant'; readonly value: number }
  | { readonly kind: 'affine' | 'convex' | 'concave' }
  | null

/**
 * Whether the rules of disciplined convex programming find f convex on the whole plane, kinks included: sums, maxima
 * and non-negative multiples of convex functions, and convex functions of affine ones. Only operations that are
 * defined everywhere count. Grant, Boyd and Ye, *Disciplined Convex Programming* (2006).
 */
export function isConvexByComposition(expression: Expression, given: Given = nothing): boolean {
  const shape = shapeOf(expression, given, 0)
  return shape !== null && shape.kind !== 'concave'
}

function shapeOf(expression: Expression, given: Given, row: number): Shape {
  switch (expression.kind) {
    case 'number':
      return constant(expression.value)
    case 'constant':
      return constant(constants[expression.name])
    case 'variable':
      return { kind: 'affine' }
    case 'column':
      return constant(given.columns[expression.index]![row]!)
    case 'input':
      return constant(inputOf(given, expression.name))
    case 'mean':
      return mean(expression.of, given)
    case 'call': {
      const operands: Shape[] = []
      for (const operand of expression.operands) operands.push(shapeOf(operand, given, row))
      return combined(expression.operation, operands)
    }
    default:
      throw expression satisfies never
  }
}

/** A sum over the rows is what all its terms are; its size does not matter. */
function mean(of: Expression, given: Given): Shape {
  let shape: Shape = constant(0)
  for (let row = 0; row < given.rows && shape; row++) shape = sum(shape, shapeOf(of, given, row))
  return shape?.kind === 'constant' ? { kind: 'affine' } : shape
}

function combined(operation: OperationName, operands: readonly Shape[]): Shape {
  const values = operands.flatMap((shape) => (shape?.kind === 'constant' ? [shape.value] : []))
  if (values.length === operands.length) return constant(evaluate(operation, values))
  const [a = null, b = null] = operands
  switch (operation) {
    case 'add':
      return sum(a, b)
    case 'subtract':
      return sum(a, scaled(b, -1))
    case 'negate':
      return scaled(a, -1)
    case 'multiply':
      if (a?.kind === 'constant') return scaled(b, a.value)
      return b?.kind === 'constant' ? scaled(a, b.value) : null
    case 'divide':
      return b?.kind === 'constant' && b.value !== 0 ? scaled(a, 1 / b.value) : null
    case 'power':
      return power(a, b)
    case 'abs':
      return isAffine(a) ? { kind: 'convex' } : null
    case 'cosh':
      return isAffine(a) ? { kind: 'convex' } : null
    case 'huber':
      return isAffine(a) && b?.kind === 'constant' && b.value > 0 ? { kind: 'convex' } : null
    case 'hypot':
      return operands.every(isAffine) ? { kind: 'convex' } : null
    // Convex and nowhere falling, and so convex of anything convex.
    case 'exp':
    case 'relu':
    case 'softplus':
      return isConvex(a) ? { kind: 'convex' } : null
    case 'max':
      return operands.every(isConvex) ? { kind: 'convex' } : null
    case 'min':
      return operands.every((shape) => isConvex(scaled(shape, -1))) ? { kind: 'concave' } : null
    default:
      return null
  }
}

function constant(value: number): Shape {
  return Number.isFinite(value) ? { kind: 'constant', value } : null
}

function isAffine(shape: Shape): boolean {
  return shape?.kind === 'constant' || shape?.kind === 'affine'
}

function isConvex(shape: Shape): boolean {
  return isAffine(shape) || shape?.kind === 'convex'
}

function sum(a: Shape, b: Shape): Shape {
  if (a === null || b === null) return null
  if (isAffine(a)) return b.kind === 'constant' ? a : b
  return isAffine(b) || a.kind === b.kind ? a : null
}

function scaled(shape: Shape, factor: number): Shape {
  if (shape === null || !Number.isFinite(factor)) return null
  if (shape.kind === 'constant') return constant(factor * shape.value)
  if (factor === 0) return { kind: 'constant', value: 0 }
  if (shape.kind === 'affine' || factor > 0) return shape
  return { kind: shape.kind === 'convex' ? 'concave' : 'convex' }
}

function power(base: Shape, exponent: Shape): Shape {
  if (exponent?.kind === 'constant') {
    if (exponent.value === 1) return base
    const isEven = exponent.value > 0 && exponent.value % 2 === 0
    return isEven && isAffine(base) ? { kind: 'convex' } : null
  }
  const grows = base?.kind === 'constant' && base.value > 1
  return grows && isConvex(exponent) ? { kind: 'convex' } : null
}
