import { numbers } from '../expression/numbers'
import type { Computation, Operand, Quantity } from './quantities'

/** One addition to an adjoint: ā += v̄ · ∂v/∂a. */
export interface Accumulation {
  /** The place of a. */
  readonly operand: number
  /** The place of v. */
  readonly quantity: number
  /** ∂v/∂a of this one operand; where both operands of v are a, each has its own. */
  readonly partial: number
  /** v̄ · ∂v/∂a. */
  readonly amount: number
  /** What ā is after it. */
  readonly total: number
}

/** A formula at a point, forwards and back. */
export interface Backpropagation {
  /** By place. */
  readonly values: readonly number[]
  /** ∂f of each quantity, by place; those that depend on no variable have none to speak of, and 0 here. */
  readonly adjoints: readonly number[]
  /** In the order in which they are made: from f back to the variables. */
  readonly accumulations: readonly Accumulation[]
}

/** Where a formula is computed. */
export interface Place {
  readonly x: number
  readonly y: number
  /** By the index of the column; empty where there are no rows. */
  readonly row: readonly number[]
}

/** Reverse accumulation: the values from the variables to f, then the adjoints from f to the variables. */
export function backpropagate(computation: Computation, place: Place): Backpropagation {
  const { quantities, f } = computation
  const values = valuesOf(quantities, place)
  const varies = variesOf(quantities)
  const adjoints = quantities.map((_, at) => (at === f ? 1 : 0))
  const accumulations: Accumulation[] = []
  for (let quantity = f; quantity > 1; quantity--) {
    const parts = partialsOf(quantities[quantity]!, values, quantity)
    for (const { operand, partial } of parts) {
      if (!varies[operand]) continue
      const amount = product(adjoints[quantity]!, partial)
      adjoints[operand]! += amount
      const total = adjoints[operand]!
      accumulations.push({ operand, quantity, partial, amount, total })
    }
  }
  return { values, adjoints, accumulations }
}

/** Whether each depends on a variable. */
export function variesOf(quantities: readonly Quantity[]): readonly boolean[] {
  const varies: boolean[] = []
  for (const quantity of quantities) {
    const operands = quantity.kind === 'operation' ? quantity.operands : []
    const isReached = operands.some((one) => one.kind === 'place' && varies[one.place])
    varies.push(quantity.kind === 'variable' || isReached)
  }
  return varies
}

function valuesOf(quantities: readonly Quantity[], { x, y, row }: Place): readonly number[] {
  const values: number[] = []
  for (const quantity of quantities) {
    switch (quantity.kind) {
      case 'variable':
        values.push(quantity.index === 0 ? x : y)
        break
      case 'column':
        values.push(row[quantity.index]!)
        break
      case 'number':
        values.push(quantity.value)
        break
      case 'operation': {
        const [a, b] = operandValues(quantity.operands, values)
        values.push(quantity.rule === 'quotient' ? a / b : quantity.rule.value(numbers, a, b))
        break
      }
      default:
        throw quantity satisfies never
    }
  }
  return values
}

interface Partial {
  readonly operand: number
  readonly partial: number
}

/** ∂v/∂a for each operand that is a quantity. */
function partialsOf(quantity: Quantity, values: readonly number[], at: number): readonly Partial[] {
  if (quantity.kind !== 'operation') return []
  const { rule, operands } = quantity
  const [a, b] = operandValues(operands, values)
  const f = values[at]!
  const partials =
    rule === 'quotient'
      ? [1 / b, -f / b]
      : [rule.da?.(numbers, a, b, f) ?? 0, rule.db?.(numbers, a, b, f) ?? 0]
  return operands.flatMap((operand, index) =>
    operand.kind === 'place' ? [{ operand: operand.place, partial: partials[index]! }] : [],
  )
}

function operandValues(
  operands: readonly Operand[],
  values: readonly number[],
): readonly [number, number] {
  const [a, b] = operands.map((one) => (one.kind === 'place' ? values[one.place]! : one.value))
  // What has one operand reads no other.
  return [a!, b ?? 0]
}

/** A slope of exactly 0 on the way counts, be another infinite, as it does in the compiled gradient where that is finite. */
function product(adjoint: number, partial: number): number {
  return adjoint === 0 || partial === 0 ? 0 : adjoint * partial
}
