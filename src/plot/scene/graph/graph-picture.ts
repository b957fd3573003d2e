/** A computational graph as it is drawn; nodes come after their operands. */
export interface GraphPicture {
  readonly nodes: readonly GraphNode[]
  /** The node that is explained. */
  readonly focus: number | null
  /** Slopes printed on edges. */
  readonly slopes: readonly (GraphEdge & { readonly text: string })[]
  /** The edge along which something goes. */
  readonly at: GraphEdge | null
}

export interface GraphEdge {
  readonly from: number
  readonly to: number
}

export interface GraphNode {
  /** Places of the nodes that it is computed from, each once. */
  readonly operands: readonly number[]
  /** The operation or the number printed inside the node. */
  readonly text: string
  /** Whether it is a parameter or a datum rather than computed. */
  readonly isGiven: boolean
  /** The name above the node, with its value once that is known. */
  readonly name: string
  /** Empty until it is known. */
  readonly value: string
  /** The adjoint below the node; empty until it is reached. */
  readonly adjoint: string
  /** All of it in words. */
  readonly spoken: string
}
