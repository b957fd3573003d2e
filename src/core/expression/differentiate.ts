import type { Algebra, Rule } from './algebra'
import { Graph, type GraphNode } from './graph'
import { type Lowered, lower } from './lower'
import { simplifying } from './simplify'
import type { Expression } from './tree'

/** f and its derivatives, as nodes of one graph. */
export interface Derivatives {
  readonly value: GraphNode
  readonly dx: GraphNode
  readonly dy: GraphNode
  readonly dxx: GraphNode
  readonly dxy: GraphNode
  readonly dyy: GraphNode
}

/** Automatic differentiation in forward mode: every step of the formula carries its derivatives along. */
export function differentiate(expression: Expression, graph = new Graph()): Derivatives {
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
      case 'step': {
        const a = visit(lowered.a)
        const b = lowered.b ? visit(lowered.b) : { ...flat, value: zero }
        return lowered.rule === 'quotient'
          ? quotient(m, graph.divide(a.value, b.value), a, b)
          : chain(m, lowered.rule, lowered.rule.value(graph, a.value, b.value), a, b)
      }
      default:
        throw lowered satisfies never
    }
  }
  return visit(lower(expression))
}

function chain(
  m: Algebra<GraphNode>,
  rule: Rule,
  value: GraphNode,
  a: Derivatives,
  b: Derivatives,
): Derivatives {
  const partial = (name: 'da' | 'db' | 'daa' | 'dab' | 'dbb'): GraphNode =>
    rule[name]?.(m, a.value, b.value, value) ?? m.number(0)
  const product = (outer: GraphNode, inner: GraphNode): GraphNode => {
    if (rule.absorbing === undefined) return m.multiply(outer, inner)
    return m.apply(rule.absorbing === 'inner' ? 'product' : 'selection', outer, inner)
  }
  const total = (outerA: GraphNode, innerA: GraphNode, outerB: GraphNode, innerB: GraphNode) =>
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

/** From a = f·b, differentiated once and twice. */
function quotient(
  m: Algebra<GraphNode>,
  value: GraphNode,
  a: Derivatives,
  b: Derivatives,
): Derivatives {
  const product = (outer: GraphNode, inner: GraphNode) => m.apply('product', outer, inner)
  const over = (numerator: GraphNode) => m.apply('quotient', numerator, b.value)
  const dx = over(m.subtract(a.dx, product(value, b.dx)))
  const dy = over(m.subtract(a.dy, product(value, b.dy)))
  const second = (of: GraphNode, twist: GraphNode, curvature: GraphNode) =>
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
