import type { Algebra } from '../records/algebra'
import type { PrimitiveName } from '../records/primitive-name'
import { numbers } from './numbers'

export type NodeOperation = PrimitiveName | 'add' | 'subtract' | 'multiply' | 'divide' | 'negate'

/** One computation; its operands have smaller ids, so that ascending ids are an order to compute in. */
export type GraphNode =
  | { readonly id: number; readonly kind: 'number'; readonly value: number }
  | { readonly id: number; readonly kind: 'variable'; readonly index: 0 | 1 }
  | { readonly id: number; readonly kind: 'input'; readonly name: string }
  /** The row's value in the column of this index. */
  | { readonly id: number; readonly kind: 'column'; readonly index: number }
  /** The mean of an operand that depends on the row. */
  | {
      readonly id: number
      readonly kind: 'mean'
      readonly over: Rows
      readonly operand: GraphNode
    }
  | {
      readonly id: number
      readonly kind: 'operation'
      readonly operation: NodeOperation
      readonly operands: readonly GraphNode[]
      /** Whether it depends on the row, and so has as many values as there are rows. */
      readonly isOfRow: boolean
    }

/** The rows over which a mean is taken: all there are, or those of the step's batch. */
export type Rows = 'all' | 'batch'

/** A computation in which equal subexpressions are one node. */
export class Graph implements Algebra<GraphNode> {
  readonly #nodes = new Map<string, GraphNode>()

  variable(index: 0 | 1): GraphNode {
    return this.#share(`variable ${index}`, (id) => ({ id, kind: 'variable', index }))
  }

  /** A number known only when the computation is made, under the name that it has in the code. */
  input(name: string): GraphNode {
    return this.#share(`input ${name}`, (id) => ({ id, kind: 'input', name }))
  }

  column(index: number): GraphNode {
    return this.#share(`column ${index}`, (id) => ({ id, kind: 'column', index }))
  }

  mean(operand: GraphNode, over: Rows = 'all'): GraphNode {
    if (!isOfRow(operand)) return operand
    const key = `mean ${over} ${operand.id}`
    return this.#share(key, (id) => ({ id, kind: 'mean', over, operand }))
  }

  number(value: number): GraphNode {
    const key = Object.is(value, -0) ? '-0' : String(value)
    return this.#share(key, (id) => ({ id, kind: 'number', value }))
  }

  negate(a: GraphNode): GraphNode {
    return a.kind === 'number' ? this.number(-a.value) : this.#operation('negate', [a])
  }

  add(a: GraphNode, b: GraphNode): GraphNode {
    return this.#fold('add', a, b) ?? this.#operation('add', inOrder(a, b))
  }

  subtract(a: GraphNode, b: GraphNode): GraphNode {
    return this.#fold('subtract', a, b) ?? this.#operation('subtract', [a, b])
  }

  multiply(a: GraphNode, b: GraphNode): GraphNode {
    return this.#fold('multiply', a, b) ?? this.#operation('multiply', inOrder(a, b))
  }

  divide(a: GraphNode, b: GraphNode): GraphNode {
    return this.#fold('divide', a, b) ?? this.#operation('divide', [a, b])
  }

  apply(primitive: PrimitiveName, a: GraphNode, b?: GraphNode): GraphNode {
    if (a.kind === 'number' && (b === undefined || b.kind === 'number')) {
      return this.number(numbers.apply(primitive, a.value, b?.value))
    }
    return this.#operation(primitive, b === undefined ? [a] : [a, b])
  }

  #fold(operation: 'add' | 'subtract' | 'multiply' | 'divide', a: GraphNode, b: GraphNode) {
    if (a.kind !== 'number' || b.kind !== 'number') return undefined
    return this.number(numbers[operation](a.value, b.value))
  }

  #operation(operation: NodeOperation, operands: readonly GraphNode[]): GraphNode {
    const key = `${operation} ${operands.map((operand) => operand.id).join(' ')}`
    return this.#share(key, (id) => ({
      id,
      kind: 'operation',
      operation,
      operands,
      isOfRow: operands.some(isOfRow),
    }))
  }

  #share(key: string, make: (id: number) => GraphNode): GraphNode {
    const known = this.#nodes.get(key)
    if (known) return known
    const node = make(this.#nodes.size)
    this.#nodes.set(key, node)
    return node
  }
}

/** Whether a node depends on the row. */
export function isOfRow(node: GraphNode): boolean {
  return node.kind === 'column' || (node.kind === 'operation' && node.isOfRow)
}

// a + b and b + a round alike, so they may share a node.
function inOrder(a: GraphNode, b: GraphNode): readonly GraphNode[] {
  return a.id <= b.id ? [a, b] : [b, a]
}
