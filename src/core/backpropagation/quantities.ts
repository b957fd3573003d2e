import { type Given, inputOf } from '../expression/given'
import type { Lowered } from '../expression/lowered'
import type { StepName } from '../expression/operations'
import type { Rule } from '../records/algebra'

/** A quantity of a computation. The operands of an operation stand before it; numbers are none of the quantities. */
export type Quantity =
  | { readonly kind: 'variable'; readonly index: 0 | 1 }
  /** The row's value in the column of this index. */
  | { readonly kind: 'column'; readonly index: number }
  /** f itself, where it is the same everywhere. */
  | { readonly kind: 'number'; readonly value: number }
  /** The mean over rows. */
  | { readonly kind: 'mean'; readonly place: number }
  | {
      readonly kind: 'operation'
      readonly operation: StepName
      readonly rule: Rule | 'quotient'
      /** One or two. */
      readonly operands: readonly Operand[]
    }

/** The place of a quantity, or a number. */
export type Operand =
  | { readonly kind: 'place'; readonly place: number }
  | { readonly kind: 'number'; readonly value: number }

export interface Computation {
  /** The two variables come first, whether they occur or not. */
  readonly quantities: readonly Quantity[]
  /** The place of f, which is the last one unless f is a variable. */
  readonly f: number
  /** The place of a row's loss; null where there are no rows. */
  readonly loss: number | null
}

/**
 * The steps that a formula's code is written from, equal ones once.
 *
 * @param over of a mean over rows either all of it, or what it is of a single row
 */
export function computationOf(
  formula: Lowered,
  given: Given,
  over: 'rows' | 'row' = 'rows',
): Computation {
  const quantities: Quantity[] = [
    { kind: 'variable', index: 0 },
    { kind: 'variable', index: 1 },
  ]
  const places = new Map<string, number>()
  const rules = new Map<Rule | 'quotient', number>()
  let loss: number | null = null

  const share = (key: string, quantity: Quantity): Operand => {
    const known = places.get(key)
    if (known !== undefined) return { kind: 'place', place: known }
    places.set(key, quantities.length)
    return { kind: 'place', place: quantities.push(quantity) - 1 }
  }
  const visit = (node: Lowered): Operand => {
    switch (node.kind) {
      case 'number':
        return node
      case 'input':
        return { kind: 'number', value: inputOf(given, node.name) }
      case 'variable':
        return { kind: 'place', place: node.index }
      case 'column':
        return share(`column ${node.index}`, node)
      case 'mean': {
        const of = visit(node.of)
        if (of.kind === 'number') return of
        loss = of.place
        return over === 'row' ? of : share(`mean ${of.place}`, { kind: 'mean', place: of.place })
      }
      case 'step': {
        const { operation, rule } = node
        const operands = node.b ? [visit(node.a), visit(node.b)] : [visit(node.a)]
        const number = rules.get(rule) ?? rules.size
        rules.set(rule, number)
        const written = operands.map(keyOf)
        // a + b and b + a round alike.
        if (operation === 'add' || operation === 'multiply') written.sort()
        const key = `${number} ${written.join(' ')}`
        return share(key, { kind: 'operation', operation, rule, operands })
      }
      default:
        throw node satisfies never
    }
  }
  const f = visit(formula)
  if (f.kind === 'place') return { quantities, f: f.place, loss }
  return { quantities: [...quantities, f], f: quantities.length, loss: null }
}

function keyOf(operand: Operand): string {
  if (operand.kind === 'place') return `#${operand.place}`
  return Object.is(operand.value, -0) ? '-0' : String(operand.value)
}

/** The places of its operands, one as often as it is an operand. */
export function placesOf(quantity: Quantity): readonly number[] {
  if (quantity.kind === 'mean') return [quantity.place]
  if (quantity.kind !== 'operation') return []
  return quantity.operands.flatMap((one) => (one.kind === 'place' ? [one.place] : []))
}

/** Whether each depends on a variable. */
export function variesOf(quantities: readonly Quantity[]): readonly boolean[] {
  const varies: boolean[] = []
  for (const quantity of quantities) {
    const isReached = placesOf(quantity).some((place) => varies[place])
    varies.push(quantity.kind === 'variable' || isReached)
  }
  return varies
}

/** Whether each depends on the row, and so has as many values as there are rows. */
export function ofRowOf(quantities: readonly Quantity[]): readonly boolean[] {
  const ofRow: boolean[] = []
  for (const quantity of quantities) {
    const isReached = placesOf(quantity).some((place) => ofRow[place])
    ofRow.push(quantity.kind === 'column' || (quantity.kind !== 'mean' && isReached))
  }
  return ofRow
}
