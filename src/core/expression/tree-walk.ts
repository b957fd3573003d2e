import type { DifferentiableFunction } from '../differentiable'
import type { Rule } from '../records/algebra'
import { type Given, inputOf, nothing } from './given'
import { lower } from './lower'
import type { Lowered } from './lowered'
import { numbers } from './numbers'
import type { Expression } from './tree'

/** f, ∂x, ∂y, ∂xx, ∂xy, ∂yy of one step of the formula, as far as `Order` asks; overwritten at every evaluation. */
type Jet = Float64Array

/** The order of the highest derivatives that are taken. */
type Order = 0 | 1 | 2

type Walk = (x: number, y: number, order: Order, row: number) => Jet

/**
 * An oracle for tests: the chain rule carried out on the formula's tree, in numbers, by code of its own that shares neither
 * graph nor simplification with what it is compared to.
 */
export function walk(expression: Expression, given: Given = nothing): DifferentiableFunction {
  const walked = walker(lower(expression), given)
  const jetAt = (x: number, y: number, order: Order) => walked(x, y, order, 0)

  return {
    value: (x, y) => jetAt(x, y, 0)[0]!,
    gradient(x, y, out) {
      const jet = jetAt(x, y, 1)
      out[0] = jet[1]!
      out[1] = jet[2]!
      return jet[0]!
    },
    hessian(x, y, out) {
      const jet = jetAt(x, y, 2)
      for (let i = 0; i < 5; i++) out[i] = jet[i + 1]!
      return jet[0]!
    },
  }
}

function walker(lowered: Lowered, given: Given): Walk {
  const jet: Jet = new Float64Array(6)
  switch (lowered.kind) {
    case 'number':
      jet[0] = lowered.value
      return () => jet
    case 'variable':
      jet[1 + lowered.index] = 1
      return (x, y) => {
        jet[0] = lowered.index === 0 ? x : y
        return jet
      }
    case 'column': {
      const column = given.columns[lowered.index]!
      return (_x, _y, _order, row) => {
        jet[0] = column[row]!
        return jet
      }
    }
    case 'input':
      jet[0] = inputOf(given, lowered.name)
      return () => jet
    case 'mean': {
      const of = walker(lowered.of, given)
      return (x, y, order) => {
        jet.fill(0)
        for (let row = 0; row < given.rows; row++)
          of(x, y, order, row).forEach((part, i) => {
            jet[i] = jet[i]! + part / given.rows
          })
        return jet
      }
    }
    case 'step': {
      const { rule } = lowered
      const a = walker(lowered.a, given)
      const b = lowered.b ? walker(lowered.b, given) : () => absent
      return (x, y, order, row) => {
        const [first, second] = [a(x, y, order, row), b(x, y, order, row)]
        if (rule === 'quotient') quotient(first, second, order, jet)
        else chain(rule, first, second, order, jet)
        return jet
      }
    }
    default:
      throw lowered satisfies never
  }
}

const absent: Jet = new Float64Array(6)

function chain(rule: Rule, a: Jet, b: Jet, order: Order, jet: Jet): void {
  const f = rule.value(numbers, a[0]!, b[0]!)
  jet[0] = f
  if (order === 0) return
  const selects = rule.absorbing === 'either'
  const da = rule.da?.(numbers, a[0]!, b[0]!, f) ?? 0
  const db = rule.db?.(numbers, a[0]!, b[0]!, f) ?? 0
  for (let i = 1; i <= 2; i++) jet[i] = times(da, a[i]!, selects) + times(db, b[i]!, selects)
  if (order === 1) return
  const daa = rule.daa?.(numbers, a[0]!, b[0]!, f) ?? 0
  const dab = rule.dab?.(numbers, a[0]!, b[0]!, f) ?? 0
  const dbb = rule.dbb?.(numbers, a[0]!, b[0]!, f) ?? 0
  for (let i = 1; i <= 2; i++) {
    const dai = times(daa, a[i]!, selects) + times(dab, b[i]!, selects)
    const dbi = times(dab, a[i]!, selects) + times(dbb, b[i]!, selects)
    for (let j = i; j <= 2; j++) {
      const ij = i + j + 1
      const twist = times(dai, a[j]!, selects) + times(dbi, b[j]!, selects)
      jet[ij] = twist + (times(da, a[ij]!, selects) + times(db, b[ij]!, selects))
    }
  }
}

function quotient(a: Jet, b: Jet, order: Order, jet: Jet): void {
  const f = a[0]! / b[0]!
  jet[0] = f
  if (order === 0) return
  for (let i = 1; i <= 2; i++) jet[i] = over(a[i]! - times(f, b[i]!), b[0]!)
  if (order === 1) return
  for (let i = 1; i <= 2; i++) {
    for (let j = i; j <= 2; j++) {
      const ij = i + j + 1
      const twist = times(jet[i]!, b[j]!) + times(jet[j]!, b[i]!)
      jet[ij] = over(a[ij]! - twist - times(f, b[ij]!), b[0]!)
    }
  }
}

/** An inner derivative of 0 wins over an infinite outer one; where operands are selected, so does an outer 0. */
function times(outer: number, inner: number, selects = false): number {
  return inner === 0 || (selects && outer === 0) ? 0 : outer * inner
}

function over(numerator: number, denominator: number): number {
  return numerator === 0 ? 0 : numerator / denominator
}
