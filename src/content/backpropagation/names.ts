import type { ComputationalGraph } from '../../core/backpropagation/computational-graph'
import { subscript } from '../../core/records/scripts'

/**
 * Names of the nodes of a graph: variables and columns by their own names, f, a node's role in a loss over data, and v₁,
 * v₂, … in the order of computation.
 */
export function nodeNames(
  { nodes, f }: ComputationalGraph,
  parameters: readonly [string, string],
  columns: readonly string[] = [],
): readonly string[] {
  let count = 0
  return nodes.map((node, at) => {
    if (node.kind === 'variable') return parameters[node.index]
    if (node.kind === 'column') return columns[node.index] ?? ''
    if (node.role) return node.role
    if (at === f) return 'f'
    count++
    return `v${subscript(count)}`
  })
}
