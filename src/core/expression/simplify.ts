import type { Algebra } from '../records/algebra'
import type { Graph, GraphNode } from './graph'
import { isNegation } from './signs'

/**
 * An algebra for derivatives on `graph`, which drops zeros and ones and moves signs outwards. Nothing it does
 * changes a finite result, but for the sign of a zero.
 */
export function simplifying(graph: Graph): Algebra<GraphNode> {
  const zero = graph.number(0)

  const m: Algebra<GraphNode> = {
    number: (value) => graph.number(value),

    negate(a) {
      if (isNegation(a)) return a.operands[0]!
      if (a.kind === 'operation' && a.operation === 'subtract') {
        return graph.subtract(a.operands[1]!, a.operands[0]!)
      }
      return graph.negate(a)
    },

    add(a, b) {
      if (is(a, 0)) return b
      if (is(b, 0)) return a
      if (isNegation(b)) return m.subtract(a, b.operands[0]!)
      if (isNegation(a)) return m.subtract(b, a.operands[0]!)
      return graph.add(a, b)
    },

    subtract(a, b) {
      if (is(b, 0)) return a
      if (is(a, 0)) return m.negate(b)
      if (isNegation(b)) return m.add(a, b.operands[0]!)
      if (isNegation(a)) return m.negate(m.add(a.operands[0]!, b))
      return graph.subtract(a, b)
    },

    multiply(a, b) {
      if (is(a, 0) || is(b, 0)) return zero
      if (is(a, 1)) return b
      if (is(b, 1)) return a
      if (is(a, -1)) return m.negate(b)
      if (is(b, -1)) return m.negate(a)
      if (isNegation(a)) return m.negate(m.multiply(a.operands[0]!, b))
      if (isNegation(b)) return m.negate(m.multiply(a, b.operands[0]!))
      return graph.multiply(a, b)
    },

    divide(a, b) {
      if (is(b, 1)) return a
      if (isNegation(a)) return m.negate(m.divide(a.operands[0]!, b))
      return graph.divide(a, b)
    },

    apply(primitive, a, b) {
      if (b && (primitive === 'product' || primitive === 'selection')) {
        if (is(b, 0) || (primitive === 'selection' && is(a, 0))) return zero
        if (b.kind === 'number' && Number.isFinite(b.value)) return m.multiply(a, b)
        if (isNegation(b)) return m.negate(m.apply(primitive, a, b.operands[0]!))
      }
      if (b && primitive === 'quotient') {
        if (is(a, 0)) return zero
        if (b.kind === 'number' && b.value !== 0) return m.divide(a, b)
      }
      return graph.apply(primitive, a, b)
    },
  }
  return m
}

function is(node: GraphNode, value: number): boolean {
  return node.kind === 'number' && node.value === value
}
