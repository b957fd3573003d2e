import type { Algebra, Rule } from '../records/algebra'
import { Graph, type GraphNode, type Rows } from './graph'
import { lower } from './lower'
import type { Lowered } from './lowered'
import { simplifying } from './simplify'
import type { Expression } from './tree'

/** f and its derivatives: as nodes of one graph, as numbers, as intervals. */
export interface Derivatives<T = GraphNode> {
  readonly value: T
  readonly dx: T
  readonly dy: T
  readonly dxx: T
  readonly dxy: T
  readonly dyy: T
}

/**
 * Automatic differentiation in forward mode: every step of the formula carries its derivatives along.
 *
 * @param over which rows its means are taken over
 */
export function differentiate(
  expression: Expression,
  graph = new Graph(),
  over: Rows = 'all',
): Derivatives {
  const m = simplifying(graph)
  const zero = graph.number(0)
  const one = graph.number(1)
  const flat = { dx: zero, dy: zero, dxx: zero, dxy: zero, dyy: zero }

  const visit = (lowered: Lowered): Derivatives => {
    switch (lowered.kind) {
      case 'number':
        return { ...flat, value: graph.number(lowered.value) }
      case 'variable': {
        const value = graph.variable(lowered.index)
        return lowered.index === 0 ? { ...flat, value, dx: one } : { ...flat, value, dy: one }
      }
      case 'column':
        return { ...flat, value: graph.column(lowered.index) }
      case 'input':
        return { ...flat, value: graph.input(inputName(lowered.name)) }
      case 'mean':
        return mapped(visit(lowered.of), (node) => graph.mean(node, over))
      case 'step': {
        const a = visit(lowered.a)
        const b = lowered.b ? visit(lowered.b) : { ...flat, value: zero }
        return differentiateStep(graph, m, lowered.rule, a, b)
      }
      default:
        throw lowered satisfies never
    }
  }
  return visit(lower(expression))
}

/** An expression's input by its name in code, where no other name has the sign. */
function inputName(name: string): string {
  return `$${name}`
}

/** Each of them by itself: a mean, for one, is a mean of derivatives as well. */
export function mapped<T>(
  { value, dx, dy, dxx, dxy, dyy }: Derivatives<T>,
  map: (one: T) => T,
): Derivatives<T> {
  return {
    value: map(value),
    dx: map(dx),
    dy: map(dy),
    dxx: map(dxx),
    dxy: map(dxy),
    dyy: map(dyy),
  }
}

/**
 * One step from its operands.
 *
 * @param values where the value is computed as it is written
 * @param m where derivatives are, and may be simplified
 */
export function differentiateStep<T>(
  values: Algebra<T>,
  m: Algebra<T>,
  rule: Rule | 'quotient',
  a: Derivatives<T>,
  b: Derivatives<T>,
): Derivatives<T> {
  return rule === 'quotient'
    ? quotient(m, values.divide(a.value, b.value), a, b)
    : chain(m, rule, rule.value(values, a.value, b.value), a, b)
}

function chain<T>(
  m: Algebra<T>,
  rule: Rule,
  value: T,
  a: Derivatives<T>,
  b: Derivatives<T>,
): Derivatives<T> {
  const partial = (name: 'da' | 'db' | 'daa' | 'dab' | 'dbb'): T =>
    rule[name]?.(m, a.value, b.value, value) ?? m.number(0)
  const product = (outer: T, inner: T): T => {
    if (rule.absorbing === undefined) return m.multiply(outer, inner)
    return m.apply(rule.absorbing === 'inner' ? 'product' : 'selection', outer, inner)
  }
  const total = (outerA: T, innerA: T, outerB: T, innerB: T) =>
    m.add(product(outerA, innerA), product(outerB, innerB))

  const da = partial('da')
  const db = partial('db')
  const daa = partial('daa')
  const dab = partial('dab')
  const dbb = partial('dbb')
  const dax = total(daa, a.dx, dab, b.dx)
  const dbx = total(dab, a.dx, dbb, b.dx)
  const day = total(daa, a.dy, dab, b.dy)
  const dby = total(dab, a.dy, dbb, b.dy)
  return {
    value,
    dx: total(da, a.dx, db, b.dx),
    dy: total(da, a.dy, db, b.dy),
    dxx: m.add(total(dax, a.dx, dbx, b.dx), total(da, a.dxx, db, b.dxx)),
    dxy: m.add(total(dax, a.dy, dbx, b.dy), total(da, a.dxy, db, b.dxy)),
    dyy: m.add(total(day, a.dy, dby, b.dy), total(da, a.dyy, db, b.dyy)),
  }
}

/** The derivatives of a quotient, from a = f·b, differentiated once and twice. */
function quotient<T>(
  m: Algebra<T>,
  value: T,
  a: Derivatives<T>,
  b: Derivatives<T>,
): Derivatives<T> {
  const product = (outer: T, inner: T) => m.apply('product', outer, inner)
  const over = (numerator: T) => m.apply('quotient', numerator, b.value)
  const dx = over(m.subtract(a.dx, product(value, b.dx)))
  const dy = over(m.subtract(a.dy, product(value, b.dy)))
  const second = (of: T, twist: T, curvature: T) =>
    over(m.subtract(m.subtract(of, twist), product(value, curvature)))
  return {
    value,
    dx,
    dy,
    dxx: second(a.dxx, m.multiply(m.number(2), product(dx, b.dx)), b.dxx),
    dxy: second(a.dxy, m.add(product(dx, b.dy), product(dy, b.dx)), b.dxy),
    dyy: second(a.dyy, m.multiply(m.number(2), product(dy, b.dy)), b.dyy),
  }
}
