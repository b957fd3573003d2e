import type { DifferentiableFunction } from '../differentiable'
import { type Derivatives, differentiate } from './differentiate'
import { Graph, type GraphNode, type NodeOperation } from './graph'
import { primitives } from './primitives'
import type { Expression } from './tree'

/**
 * Straight-line machine code by way of `new Function`, whose text is made of numbers and the names of
 * primitives alone. Throws an EvalError where a Content-Security-Policy forbids it.
 */
export function compile(expression: Expression): DifferentiableFunction {
  const graph = new Graph()
  return compileOutputs(graph, differentiate(expression, graph))
}

/** The same of derivatives that have been taken. */
export function compileOutputs(graph: Graph, outputs: Derivatives): DifferentiableFunction {
  const make = new Function('primitives', source(outputs))
  return { ...make(primitives), computation: { graph, outputs } } as DifferentiableFunction
}

export function source({ value, dx, dy, dxx, dxy, dyy }: Derivatives): string {
  return [
    "'use strict'",
    primitivesByName,
    'return {',
    method('value(x, y)', value, []),
    method('gradient(x, y, out)', value, [dx, dy]),
    method('hessian(x, y, out)', value, [dx, dy, dxx, dxy, dyy]),
    '}',
  ].join('\n')
}

/** What brings the names in the code of a node into scope, from an argument `primitives`. */
export const primitivesByName = `const { ${Object.keys(primitives).join(', ')} } = primitives`

function method(signature: string, value: GraphNode, derivatives: readonly GraphNode[]): string {
  const lines = statements([value, ...derivatives])
  const writes = derivatives.map((node, index) => `out[${index}] = ${nameOf(node)}`)
  return `${signature} {\n${[...lines, ...writes].join('\n')}\nreturn ${nameOf(value)}\n},`
}

/** One statement for each operation that `outputs` take, in order, but for those in `known`, to which it adds them. */
export function statements(
  outputs: readonly GraphNode[],
  known = new Set<GraphNode>(),
): readonly string[] {
  const needed: GraphNode[] = []
  const pending = [...outputs]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind !== 'operation' || known.has(node)) continue
    known.add(node)
    needed.push(node)
    pending.push(...node.operands)
  }
  return needed.sort((a, b) => a.id - b.id).map((node) => `const ${nameOf(node)} = ${term(node)}`)
}

/** What stands for the node's value in code: a literal, `x` or `y`, the name of an input, or `t` and a number. */
export function nameOf(node: GraphNode): string {
  switch (node.kind) {
    case 'number':
      return literal(node.value)
    case 'variable':
      return node.index === 0 ? 'x' : 'y'
    case 'input':
      return node.name
    case 'operation':
      return `t${node.id}`
    default:
      throw node satisfies never
  }
}

function literal(value: number): string {
  if (Object.is(value, -0)) return '(-0)'
  return value < 0 ? `(${value})` : String(value)
}

const infix: { readonly [Operation in NodeOperation]?: string } = {
  add: '+',
  subtract: '-',
  multiply: '*',
  divide: '/',
}

function term(node: GraphNode): string {
  if (node.kind !== 'operation') return nameOf(node)
  const operands = node.operands.map(nameOf)
  if (node.operation === 'negate') return `-${operands[0]}`
  const operator = infix[node.operation]
  return operator ? operands.join(` ${operator} `) : `${node.operation}(${operands.join(', ')})`
}
