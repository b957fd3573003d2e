import type { Algebra } from '../records/algebra'
import type { Graph, GraphNode } from './graph'

/**
 * An algebra on `graph` that moves signs outwards, where a difference takes them up: a negation costs as much as a
 * product. Every result is what it would be otherwise, to the last bit and the sign of a zero.
 */
export function carryingSigns(graph: Graph): Algebra<GraphNode> {
  const outwards = (operation: 'multiply' | 'divide', a: GraphNode, b: GraphNode): GraphNode => {
    const result = graph[operation](unsigned(a), unsigned(b))
    return isNegation(a) === isNegation(b) ? result : graph.negate(result)
  }
  return {
    number: (value) => graph.number(value),
    negate: (a) => (isNegation(a) ? unsigned(a) : graph.negate(a)),
    add(a, b) {
      if (isNegation(b)) return graph.subtract(a, unsigned(b))
      if (isNegation(a)) return graph.subtract(b, unsigned(a))
      return graph.add(a, b)
    },
    subtract: (a, b) => (isNegation(b) ? graph.add(a, unsigned(b)) : graph.subtract(a, b)),
    multiply: (a, b) => outwards('multiply', a, b),
    divide: (a, b) => outwards('divide', a, b),
    apply: (primitive, a, b) => graph.apply(primitive, a, b),
  }
}

function unsigned(node: GraphNode): GraphNode {
  return isNegation(node) ? node.operands[0]! : node
}

export function isNegation(
  node: GraphNode,
): node is GraphNode & { readonly kind: 'operation'; readonly operation: 'negate' } {
  return node.kind === 'operation' && node.operation === 'negate'
}
