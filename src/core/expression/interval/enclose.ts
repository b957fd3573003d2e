import type { Algebra } from '../../records/algebra'
import type { Viewport } from '../../records/experiment'
import { type Derivatives, differentiateStep, mapped } from '../differentiate'
import { type Given, inputOf, nothing } from '../given'
import { lower } from '../lower'
import { inOrder, type Step } from '../steps'
import type { Expression } from '../tree'
import { type Interval, worse } from './interval'
import { intervals } from './intervals'

/** f and its derivatives over a box, each enclosed, and each as regular as the least regular step of all. */
export type Enclosure = Derivatives<Interval>

/** Two directions by which to differentiate, linearly independent. */
export type Basis = readonly [
  first: readonly [x: number, y: number],
  second: readonly [x: number, y: number],
]

export const axes: Basis = [
  [1, 0],
  [0, 1],
]

/** The box with x in [x0, x1] and y in [y0, y1], which may be a single point. */
export type Enclose = (box: Viewport, basis?: Basis) => Enclosure

/**
 * Encloses f, its gradient and its Hessian over boxes: the rules of differentiation carried out on intervals. By a
 * `basis` other than the axes, `dx` stands for the derivative in its first direction and `dy` for that in its second:
 * in the principal directions the bounds on a Hessian are far sharper than when turned afterwards.
 */
export function enclosing(expression: Expression, given: Given = nothing): Enclose {
  const steps = inOrder(lower(expression))

  return ({ x0, x1, y0, y1 }, basis = axes) => {
    const values = [point(x0, x1), point(y0, y1)] as const
    const { value, dx, dy, dxx, dxy, dyy } = carriedOut(steps, { values, basis, given, row: 0 })
    const regularity = [value, dx, dy, dxx, dxy, dyy].map((one) => one.regularity).reduce(worse)
    const enclosed = ({ lo, hi }: Interval): Interval => ({ lo, hi, regularity })
    return {
      value: enclosed(value),
      dx: enclosed(dx),
      dy: enclosed(dy),
      dxx: enclosed(dxx),
      dxy: enclosed(dxy),
      dyy: enclosed(dyy),
    }
  }
}

/** f over a box, as regular as it is itself: √ of x² is continuous at 0, whatever its derivatives are. */
export function valueOver(expression: Expression, box: Viewport, given: Given = nothing): Interval {
  const values = [point(box.x0, box.x1), point(box.y0, box.y1)] as const
  return carriedOut(inOrder(lower(expression)), { values, basis: axes, given, row: 0 }).value
}

const zero = point(0, 0)
const flat = { dx: zero, dy: zero, dxx: zero, dxy: zero, dyy: zero }
const absent: Enclosure = { ...flat, value: zero }

interface Box {
  readonly values: readonly [x: Interval, y: Interval]
  readonly basis: Basis
  readonly given: Given
  readonly row: number
}

function carriedOut(steps: readonly Step[], box: Box): Enclosure {
  const results: Enclosure[] = []
  for (const step of steps) results.push(evaluate(step, box, results))
  return results[steps.length - 1]!
}

function evaluate(step: Step, box: Box, results: readonly Enclosure[]): Enclosure {
  const { values, given, row } = box
  const [first, second] = box.basis
  switch (step.kind) {
    case 'number':
      return { ...flat, value: intervals.number(step.value) }
    case 'variable': {
      const { index } = step
      const [dx, dy] = [first[index], second[index]]
      return { ...flat, value: values[index], dx: point(dx, dx), dy: point(dy, dy) }
    }
    case 'column': {
      const number = given.columns[step.index]![row]!
      return { ...flat, value: point(number, number) }
    }
    case 'input': {
      const number = inputOf(given, step.name)
      return { ...flat, value: point(number, number) }
    }
    case 'mean': {
      let sum = absent
      for (let row = 0; row < given.rows; row++)
        sum = together(sum, carriedOut(step.of, { ...box, row }), intervals.add)
      const rows = point(given.rows, given.rows)
      return mapped(sum, (one) => (isZero(one) ? one : intervals.divide(one, rows)))
    }
    case 'step': {
      const a = results[step.a]!
      const b = step.b === null ? absent : results[step.b]!
      return differentiateStep(intervals, derivatives, step.rule, a, b)
    }
    default:
      throw step satisfies never
  }
}

function together(
  a: Enclosure,
  b: Enclosure,
  combine: (a: Interval, b: Interval) => Interval,
): Enclosure {
  return {
    value: combine(a.value, b.value),
    dx: combine(a.dx, b.dx),
    dy: combine(a.dy, b.dy),
    dxx: combine(a.dxx, b.dxx),
    dxy: combine(a.dxy, b.dxy),
    dyy: combine(a.dyy, b.dyy),
  }
}

/** A factor that is 0 because nothing depends on the variable takes the other with it, whatever that is. */
export const derivatives: Algebra<Interval> = {
  ...intervals,
  multiply: (a, b) => (isZero(a) || isZero(b) ? zero : intervals.multiply(a, b)),
  apply(primitive, a, b) {
    const isProduct = primitive === 'product' || primitive === 'selection'
    if (isProduct && b && isZero(b)) return zero
    if (primitive === 'selection' && isZero(a)) return zero
    if (primitive === 'quotient' && isZero(a)) return zero
    return intervals.apply(primitive, a, b)
  },
}

function isZero({ lo, hi, regularity }: Interval): boolean {
  return lo === 0 && hi === 0 && regularity === 'smooth'
}

function point(lo: number, hi: number): Interval {
  return { lo, hi, regularity: 'smooth' }
}
