import { type Given, inputOf } from '../expression/given'
import type { Lowered } from '../expression/lowered'
import type { StepName } from '../expression/operations'
import type { Rule } from '../records/algebra'

/** A quantity of a computation. The operands of an operation stand before it; numbers are none of the quantities. */
export type Quantity =
  | { readonly kind: 'variable'; readonly index: 0 | 1 }
  /** What a row has in the column of this index. */
  | { readonly kind: 'column'; readonly index: number }
  /** f itself, where it is the same everywhere. */
  | { readonly kind: 'number'; readonly value: number }
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
}

/** The steps that a formula's code is written from, equal ones once; of a mean over rows those of one row. */
export function computationOf(formula: Lowered, given: Given): Computation {
  const quantities: Quantity[] = [
    { kind: 'variable', index: 0 },
    { kind: 'variable', index: 1 },
  ]
  const places = new Map<string, number>()
  const rules = new Map<Rule | 'quotient', number>()

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
      case 'mean':
        return visit(node.of)
      case 'step': {
        const { operation, rule } = node
        const operands = node.b ? [visit(node.a), visit(node.b)] : [visit(node.a)]
        const number = rules.get(rule) ?? rules.size
        rules.set(rule, number)
        const written = operands.map(keyOf)
        // a + b and b + a round alike.
        if (operation === 'add' || operation === 'multiply') written.sort()
        return share(`${number} ${written.join(' ')}`, {
          kind: 'operation',
          operation,
          rule,
          operands,
        })
      }
      default:
        throw node satisfies never
    }
  }
  const f = visit(formula)
  if (f.kind === 'place') return { quantities, f: f.place }
  return { quantities: [...quantities, f], f: quantities.length }
}

function keyOf(operand: Operand): string {
  if (operand.kind === 'place') return `#${operand.place}`
  return Object.is(operand.value, -0) ? '-0' : String(operand.value)
}
