import { numbers } from '../expression/numbers'
import {
  type Computation,
  type Operand,
  ofRowOf,
  placesOf,
  type Quantity,
  variesOf,
} from './quantities'

/** One addition to an adjoint: ā += v̄ · ∂v/∂a. */
export interface Accumulation {
  /** The place of a. */
  readonly operand: number
  /** The place of v. */
  readonly quantity: number
  /** ∂v/∂a of this one operand, in the row on show; where both operands of v are a, each has its own. */
  readonly partial: number
  /** v̄ · ∂v/∂a; where v depends on the row and a does not, the sum of that over the rows. */
  readonly amount: number
  /** The adjoint ā after the addition. */
  readonly total: number
  /** Number of rows that `amount` is a sum over; null where it is none. */
  readonly rows: number | null
}

/** A formula at a point, forwards and back; what depends on the row is that of the row on show. */
export interface Backpropagation {
  /** Values by place. */
  readonly values: readonly number[]
  /** ∂f of each quantity, by place; those that depend on no variable have none to speak of, and 0 here. */
  readonly adjoints: readonly number[]
  /** In the order in which they are made: from f back to the variables. */
  readonly accumulations: readonly Accumulation[]
}

/** The point and the rows at which a formula is computed. */
export interface Place {
  readonly x: number
  readonly y: number
  /** The rows that it is about, by their indices, one as often as it counts; none where there are no columns. */
  readonly rows: ArrayLike<number>
  readonly columns: readonly Float64Array[]
  /** Index of the row of `rows` that is on show. */
  readonly shown: number
}

/** A place of a formula that is about no rows. */
export function pointAt(x: number, y: number): Place {
  return { x, y, rows: [], columns: [], shown: 0 }
}

/** Reverse accumulation: the values from the variables to f, then the adjoints from f to the variables. */
export function backpropagate(computation: Computation, place: Place): Backpropagation {
  const { quantities, f } = computation
  const zeros = () => zerosFor(ofRowOf(quantities), place.rows.length)
  const values = valuesOf(quantities, zeros(), place)
  const adjoints = zeros()
  adjoints[f]!.fill(1)
  const varies = variesOf(quantities)
  const accumulations: Accumulation[] = []
  for (let quantity = f; quantity > 1; quantity--) {
    const passed = adjoints[quantity]!
    for (const [index, operand] of placesOf(quantities[quantity]!).entries()) {
      if (!varies[operand]) continue
      const into = adjoints[operand]!
      const rows = Math.max(passed.length, into.length)
      let sum = 0
      let [partial, amount] = [0, 0]
      for (let row = 0; row < rows; row++) {
        const slope = partialOf(quantities[quantity]!, index, quantity, values, row)
        const part = product(at(passed, row), slope)
        into[into.length === 1 ? 0 : row]! += part
        sum += part
        if (rows === 1 || row === place.shown) [partial, amount] = [slope, part]
      }
      const isSum = into.length < passed.length
      accumulations.push({
        operand,
        quantity,
        partial,
        amount: isSum ? sum : amount,
        total: at(into, place.shown),
        rows: isSum ? rows : null,
      })
    }
  }
  const shown = (columns: readonly Float64Array[]) =>
    columns.map((column) => at(column, place.shown))
  return { values: shown(values), adjoints: shown(adjoints), accumulations }
}

/** Zeros for each quantity, as many as it has values: one for each row where it depends on that. */
function zerosFor(ofRow: readonly boolean[], rows: number): readonly Float64Array[] {
  return ofRow.map((isOfRow) => new Float64Array(isOfRow ? rows : 1))
}

/** The value in a row, or the one value that all rows have in common. */
function at(column: Float64Array, row: number): number {
  return column[column.length === 1 ? 0 : row]!
}

/** Fills `values`. */
function valuesOf(
  quantities: readonly Quantity[],
  values: readonly Float64Array[],
  place: Place,
): readonly Float64Array[] {
  for (const [index, quantity] of quantities.entries()) {
    const column = values[index]!
    for (let row = 0; row < column.length; row++)
      column[row] = valueIn(quantity, values, place, row)
  }
  return values
}

function valueIn(
  quantity: Quantity,
  values: readonly Float64Array[],
  { x, y, rows, columns }: Place,
  row: number,
): number {
  switch (quantity.kind) {
    case 'variable':
      return quantity.index === 0 ? x : y
    case 'column':
      return columns[quantity.index]![rows[row]!]!
    case 'number':
      return quantity.value
    case 'mean': {
      const all = values[quantity.place]!
      return all.reduce((sum, each) => sum + each, 0) / all.length
    }
    case 'operation': {
      const { rule, operands } = quantity
      const [a, b] = operandsAt(operands, values, row)
      return rule === 'quotient' ? a / b : rule.value(numbers, a, b)
    }
    default:
      throw quantity satisfies never
  }
}

/** ∂v/∂a by one of the operands that are quantities, in a row. */
function partialOf(
  quantity: Quantity,
  index: number,
  place: number,
  values: readonly Float64Array[],
  row: number,
): number {
  if (quantity.kind === 'mean') return 1 / values[quantity.place]!.length
  if (quantity.kind !== 'operation') return 0
  const { rule, operands } = quantity
  const [a, b] = operandsAt(operands, values, row)
  const f = at(values[place]!, row)
  const isSecond = index === 1 || operands[0]!.kind === 'number'
  if (rule === 'quotient') return isSecond ? -f / b : 1 / b
  return (isSecond ? rule.db?.(numbers, a, b, f) : rule.da?.(numbers, a, b, f)) ?? 0
}

function operandsAt(
  operands: readonly Operand[],
  values: readonly Float64Array[],
  row: number,
): readonly [number, number] {
  const [a, b] = operands.map((one) =>
    one.kind === 'place' ? at(values[one.place]!, row) : one.value,
  )
  // An operation of one operand reads no second one, for which 0 stands.
  return [a!, b ?? 0]
}

/** A slope of exactly 0 on the way counts, be another infinite, as it does in the compiled gradient where that is finite. */
export function product(adjoint: number, partial: number): number {
  return adjoint === 0 || partial === 0 ? 0 : adjoint * partial
}
