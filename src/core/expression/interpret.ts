import type { DifferentiableFunction } from '../differentiable'
import { type Derivatives, differentiate } from './differentiate'
import { Graph, type GraphNode } from './graph'
import { numbers } from './numbers'
import type { Expression } from './tree'

/** Evaluates every node that some outputs take, and gives the value of each output by its place. */
type Evaluation = (x: number, y: number) => (output: number) => number

/**
 * Carries out, node by node, the computation that compiled code is written from, so that both give the same numbers,
 * NaN included: slower than compiled code by far, and in need of no permission.
 */
export function interpret(expression: Expression): DifferentiableFunction {
  return interpretOutputs(differentiate(expression, new Graph()))
}

/** The same of derivatives that have been taken. */
export function interpretOutputs(outputs: Derivatives): DifferentiableFunction {
  const { value, dx, dy, dxx, dxy, dyy } = outputs
  const ofValue = evaluation([value])
  const ofGradient = evaluation([value, dx, dy])
  const ofHessian = evaluation([value, dx, dy, dxx, dxy, dyy])

  function written(result: (output: number) => number, count: number, out: Float64Array): number {
    for (let i = 0; i < count; i++) out[i] = result(i + 1)
    return result(0)
  }
  return {
    value: (x, y) => ofValue(x, y)(0),
    gradient: (x, y, out) => written(ofGradient(x, y), 2, out),
    hessian: (x, y, out) => written(ofHessian(x, y), 5, out),
  }
}

function evaluation(outputs: readonly GraphNode[]): Evaluation {
  const nodes = inOrder(outputs)
  const places = new Map(nodes.map((node, place) => [node, place]))
  const placeOf = (node: GraphNode) => places.get(node)!
  const values = new Float64Array(nodes.length)
  const steps = nodes.map((node) => step(node, placeOf, values))
  const results = outputs.map(placeOf)
  const result = (output: number) => values[results[output]!]!

  return (x, y) => {
    for (let place = 0; place < steps.length; place++) values[place] = steps[place]!(x, y)
    return result
  }
}

/** All that `outputs` depend on, operands first. */
function inOrder(outputs: readonly GraphNode[]): readonly GraphNode[] {
  const found = new Set<GraphNode>()
  const pending = [...outputs]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (found.has(node)) continue
    found.add(node)
    if (node.kind === 'operation') pending.push(...node.operands)
  }
  return [...found].sort((a, b) => a.id - b.id)
}

function step(
  node: GraphNode,
  placeOf: (node: GraphNode) => number,
  values: Float64Array,
): (x: number, y: number) => number {
  switch (node.kind) {
    case 'number':
      return () => node.value
    case 'variable':
      return node.index === 0 ? (x) => x : (_, y) => y
    case 'input':
      throw new RangeError(`“${node.name}” has no value outside of compiled code`)
    case 'operation': {
      const { operation, operands } = node
      const a = placeOf(operands[0]!)
      const b = operands.length > 1 ? placeOf(operands[1]!) : a
      switch (operation) {
        case 'negate':
          return () => numbers.negate(values[a]!)
        case 'add':
        case 'subtract':
        case 'multiply':
        case 'divide':
          return () => numbers[operation](values[a]!, values[b]!)
        default:
          return () => numbers.apply(operation, values[a]!, values[b]!)
      }
    }
    default:
      throw node satisfies never
  }
}
