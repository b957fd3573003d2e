import type { DifferentiableFunction } from '../differentiable'
import { compileOutputs } from './compile'
import type { Derivatives } from './differentiate'
import { Graph, type GraphNode } from './graph'
import { interpretOutputs } from './interpret'
import type { PieceAlgebra, Place } from './pieces'
import { simplifying } from './simplify'

/** A piece of a formula as a function: compiled, and interpreted where the host's policy forbids compiling. */
export function pieceFunction(
  piece: (algebra: PieceAlgebra<GraphNode>, place: Place<GraphNode>) => Derivatives,
): DifferentiableFunction {
  const graph = new Graph()
  // Nothing is known of the place before the code runs.
  const algebra = { values: graph, derivatives: simplifying(graph), side: () => null }
  const outputs = piece(algebra, placeIn(graph))
  try {
    return compileOutputs(graph, outputs)
  } catch (error) {
    if (error instanceof EvalError) return interpretOutputs(outputs)
    throw error
  }
}

function placeIn(graph: Graph): Place<GraphNode> {
  const [zero, one] = [graph.number(0), graph.number(1)]
  const flat = { dx: zero, dy: zero, dxx: zero, dxy: zero, dyy: zero }
  return {
    x: { ...flat, value: graph.variable(0), dx: one },
    y: { ...flat, value: graph.variable(1), dy: one },
  }
}
