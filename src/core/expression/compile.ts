import type { DifferentiableFunction } from '../differentiable'
import { type Derivatives, differentiate } from './differentiate'
import type { GraphNode, NodeOperation } from './graph'
import { primitives } from './primitives'
import type { Expression } from './tree'

/**
 * Straight-line machine code by way of `new Function`, whose text is made of numbers and the names of
 * primitives alone. Throws an EvalError where a Content-Security-Policy forbids it.
 */
export function compile(expression: Expression): DifferentiableFunction {
  const make = new Function('primitives', source(differentiate(expression)))
  return make(primitives) as DifferentiableFunction
}

export function source({ value, dx, dy, dxx, dxy, dyy }: Derivatives): string {
  return [
    "'use strict'",
    `const { ${Object.keys(primitives).join(', ')} } = primitives`,
    'return {',
    method('value(x, y)', value, []),
    method('gradient(x, y, out)', value, [dx, dy]),
    method('hessian(x, y, out)', value, [dx, dy, dxx, dxy, dyy]),
    '}',
  ].join('\n')
}

function method(signature: string, value: GraphNode, derivatives: readonly GraphNode[]): string {
  const outputs = [value, ...derivatives]
  const lines = computationOrder(outputs).map((node) => `const ${name(node)} = ${term(node)}`)
  const writes = derivatives.map((node, index) => `out[${index}] = ${name(node)}`)
  return `${signature} {\n${[...lines, ...writes].join('\n')}\nreturn ${name(value)}\n},`
}

function computationOrder(outputs: readonly GraphNode[]): readonly GraphNode[] {
  const needed = new Set<GraphNode>()
  const pending = [...outputs]
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (node.kind !== 'operation' || needed.has(node)) continue
    needed.add(node)
    pending.push(...node.operands)
  }
  return [...needed].sort((a, b) => a.id - b.id)
}

function name(node: GraphNode): string {
  switch (node.kind) {
    case 'number':
      return literal(node.value)
    case 'variable':
      return node.index === 0 ? 'x' : 'y'
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
  if (node.kind !== 'operation') return name(node)
  const operands = node.operands.map(name)
  if (node.operation === 'negate') return `-${operands[0]}`
  const operator = infix[node.operation]
  return operator ? operands.join(` ${operator} `) : `${node.operation}(${operands.join(', ')})`
}
