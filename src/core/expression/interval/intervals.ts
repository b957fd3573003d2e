import type { Algebra } from '../../records/algebra'
import { intervalFunctions } from './functions'
import { everything, type Interval, type Regularity, worse } from './interval'
import {
  above,
  addDown,
  addUp,
  below,
  divideDown,
  divideUp,
  multiplyDown,
  multiplyUp,
} from './rounding'

/**
 * Interval arithmetic with outward rounding: the result contains every real value that the operation takes on operands
 * from the intervals, and every double that it rounds to. Moore, Kearfott and Cloud, *Introduction to Interval
 * Analysis* (2009). The same object twice as operands is the same quantity, so that x·x is a square.
 */
export const intervals: Algebra<Interval> = {
  number: constant,
  negate: (a) => ({ lo: -a.hi, hi: -a.lo, regularity: a.regularity }),
  add: (a, b) => bounded(addDown(a.lo, b.lo), addUp(a.hi, b.hi), a, b),
  subtract: (a, b) => bounded(addDown(a.lo, -b.hi), addUp(a.hi, -b.lo), a, b),
  multiply,
  divide,
  apply(primitive, a, b) {
    switch (primitive) {
      case 'product':
      case 'selection':
        return multiply(a, b ?? everything)
      case 'quotient':
        return divide(a, b ?? everything)
      default:
        return intervalFunctions[primitive](a, b ?? everything)
    }
  },
}

/** Whole numbers are meant as they are; any other constant may be a rounded one, as π, 1/3 and ln 2 are. */
function constant(value: number): Interval {
  if (Number.isInteger(value)) return { lo: value, hi: value, regularity: 'smooth' }
  if (Number.isNaN(value)) return everything
  // Halves, quarters and so on are exact as well.
  const isDyadic = Number.isInteger(value * 1024) && Math.abs(value) < 2 ** 40
  if (isDyadic) return { lo: value, hi: value, regularity: 'smooth' }
  return { lo: below(value), hi: above(value), regularity: 'smooth' }
}

function bounded(lo: number, hi: number, a: Interval, b: Interval): Interval {
  // ∞ − ∞: nothing is known.
  if (Number.isNaN(lo) || Number.isNaN(hi)) return everything
  return { lo, hi, regularity: worse(a.regularity, b.regularity) }
}

function multiply(a: Interval, b: Interval): Interval {
  // `everything` may stand for two different quantities, so that its product with itself is no
  // square.
  if (a === b && a !== everything) return square(a)
  const lo = Math.min(
    multiplyDown(a.lo, b.lo),
    multiplyDown(a.lo, b.hi),
    multiplyDown(a.hi, b.lo),
    multiplyDown(a.hi, b.hi),
  )
  const hi = Math.max(
    multiplyUp(a.lo, b.lo),
    multiplyUp(a.lo, b.hi),
    multiplyUp(a.hi, b.lo),
    multiplyUp(a.hi, b.hi),
  )
  return bounded(lo, hi, a, b)
}

function square(a: Interval): Interval {
  const hi = Math.max(multiplyUp(a.lo, a.lo), multiplyUp(a.hi, a.hi))
  const lo =
    a.lo <= 0 && a.hi >= 0 ? 0 : Math.min(multiplyDown(a.lo, a.lo), multiplyDown(a.hi, a.hi))
  return { lo, hi, regularity: a.regularity }
}

function divide(a: Interval, b: Interval): Interval {
  if (b.lo <= 0 && b.hi >= 0) return everything
  if (!Number.isFinite(a.lo) || !Number.isFinite(a.hi)) return everything
  const regularity: Regularity = worse(a.regularity, b.regularity)
  const ends = [
    [a.lo, b.lo],
    [a.lo, b.hi],
    [a.hi, b.lo],
    [a.hi, b.hi],
  ] as const
  let [lo, hi] = [Infinity, -Infinity]
  for (const [numerator, denominator] of ends) {
    lo = Math.min(lo, divideDown(numerator, denominator))
    hi = Math.max(hi, divideUp(numerator, denominator))
  }
  return { lo, hi, regularity }
}
