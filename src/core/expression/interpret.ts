import type { DifferentiableFunction } from '../differentiable'
import type { Rule } from './algebra'
import { type Lowered, lower } from './lower'
import { numbers } from './numbers'
import type { Expression } from './tree'

/** f, ∂x, ∂y, ∂xx, ∂xy, ∂yy of one step of the formula, overwritten at every evaluation. */
type Jet = Float64Array

/** Walks the formula anew at every evaluation; some thirty times slower than compiled code, and needs no permission. */
export function interpret(expression: Expression): DifferentiableFunction {
  const evaluate = walker(lower(expression))

  return {
    value: (x, y) => evaluate(x, y)[0],
    gradient(x, y, out) {
      const jet = evaluate(x, y)
      out[0] = jet[1]
      out[1] = jet[2]
      return jet[0]
    },
    hessian(x, y, out) {
      const jet = evaluate(x, y)
      for (let i = 0; i < 5; i++) out[i] = jet[i + 1]
      return jet[0]
    },
  }
}

function walker(lowered: Lowered): (x: number, y: number) => Jet {
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
    case 'step': {
      const { rule } = lowered
      const a = walker(lowered.a)
      const b = lowered.b ? walker(lowered.b) : () => none
      return (x, y) => {
        if (rule === 'quotient') quotient(a(x, y), b(x, y), jet)
        else chain(rule, a(x, y), b(x, y), jet)
        return jet
      }
    }
    default:
      throw lowered satisfies never
  }
}

const none: Jet = new Float64Array(6)

function chain(rule: Rule, a: Jet, b: Jet, jet: Jet): void {
  const f = rule.value(numbers, a[0], b[0])
  const da = rule.da?.(numbers, a[0], b[0], f) ?? 0
  const db = rule.db?.(numbers, a[0], b[0], f) ?? 0
  const daa = rule.daa?.(numbers, a[0], b[0], f) ?? 0
  const dab = rule.dab?.(numbers, a[0], b[0], f) ?? 0
  const dbb = rule.dbb?.(numbers, a[0], b[0], f) ?? 0
  const selects = rule.absorbing === 'either'
  jet[0] = f
  for (let i = 1; i <= 2; i++) {
    jet[i] = times(da, a[i], selects) + times(db, b[i], selects)
    const dai = times(daa, a[i], selects) + times(dab, b[i], selects)
    const dbi = times(dab, a[i], selects) + times(dbb, b[i], selects)
    for (let j = i; j <= 2; j++) {
      const ij = i + j + 1
      jet[ij] =
        times(dai, a[j], selects) +
        times(dbi, b[j], selects) +
        (times(da, a[ij], selects) + times(db, b[ij], selects))
    }
  }
}

/** An inner derivative of 0 wins over an infinite outer one; where operands are selected, so does an outer 0. */
function times(outer: number, inner: number, selects: boolean): number {
  return inner === 0 || (selects && outer === 0) ? 0 : outer * inner
}

function quotient(a: Jet, b: Jet, jet: Jet): void {
  const f = a[0] / b[0]
  jet[0] = f
  for (let i = 1; i <= 2; i++) jet[i] = over(a[i] - times(f, b[i], false), b[0])
  for (let i = 1; i <= 2; i++) {
    for (let j = i; j <= 2; j++) {
      const ij = i + j + 1
      const twist = times(jet[i], b[j], false) + times(jet[j], b[i], false)
      jet[ij] = over(a[ij] - twist - times(f, b[ij], false), b[0])
    }
  }
}

function over(numerator: number, denominator: number): number {
  return numerator === 0 ? 0 : numerator / denominator
}
