import type { DifferentiableFunction } from '../differentiable'
import type { Point } from '../records/experiment'
import type { ComputationFound } from './at-iterate'
import type { ComputationalGraph } from './computational-graph'

/** f and ∇f as a descent has them. */
interface Known {
  readonly value: number
  readonly gradient: Point
}

/** Two sums of the same terms in another order differ by less than this share of the largest term. */
const rounding = 1e-9

/**
 * The computation with f and ∇f as a descent has them: a sum that comes to 0 but for rounding would be another number here than in
 * the inspector, as its terms are added in another order. Where more than rounding lies between them, all stays as it was computed.
 *
 * @param f over the rows that the computation is about
 */
export function endingIn(
  found: ComputationFound,
  f: DifferentiableFunction,
  [x, y]: Point,
): ComputationFound {
  const out = new Float64Array(2)
  const known = { value: f.gradient(x, y, out), gradient: [out[0]!, out[1]!] as const }
  const { operations, blocks } = found
  return {
    ...found,
    operations: operations && ending(operations, known),
    blocks: blocks && ending(blocks, known),
  }
}

function ending(graph: ComputationalGraph, { value, gradient }: Known): ComputationalGraph {
  const { nodes, f, accumulations } = graph
  const size = Math.max(...accumulations.map(({ amount }) => Math.abs(amount)), 0)
  const isSame = (a: number, b: number, of: number) => Math.abs(a - b) <= rounding * of
  const components = ([0, 1] as const).map((index) => {
    const [own, known] = [graph.gradient[index], gradient[index]]
    return isSame(own, known, size) ? known : own
  }) as unknown as Point
  const total = nodes[f]!.value
  const least = isSame(total, value, Math.max(1, Math.abs(total))) ? value : total
  const last = [0, 1].map((index) =>
    accumulations.findLastIndex(({ operand }) => operand === index),
  )
  return {
    ...graph,
    nodes: nodes.map((node, place) => {
      if (place === 0 || place === 1)
        return { ...node, adjoint: node.adjoint === null ? null : components[place] }
      return place === f ? { ...node, value: least } : node
    }),
    accumulations: accumulations.map((each, place) => {
      const { operand } = each
      if ((operand !== 0 && operand !== 1) || place !== last[operand]) return each
      const isOnly = accumulations.filter((one) => one.operand === operand).length === 1
      const all = components[operand]
      return { ...each, total: all, amount: isOnly ? all : each.amount }
    }),
    gradient: components,
  }
}
