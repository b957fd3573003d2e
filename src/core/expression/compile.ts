import type { DifferentiableFunction } from '../differentiable'
import { type Derivatives, differentiate } from './differentiate'
import { type Batch, type Given, nothing } from './given'
import { Graph, type GraphNode } from './graph'
import { primitives } from './primitives'
import { givenByName, isOverBatch, nameOf, statements } from './statements'
import type { Expression } from './tree'

type Make = (given: Given, batch?: Batch | null) => DifferentiableFunction

/** Makers compiled already, by expression: a function of other rows, or of other inputs, is made of the same code. */
const compiled = new WeakMap<Expression, Make>()
const overBatch = new WeakMap<Expression, Make>()

/**
 * Machine code by way of `new Function`, whose text is made of numbers, the names of primitives and names of our own
 * alone. Throws an EvalError where a Content-Security-Policy forbids it.
 */
export function compile(expression: Expression, given: Given = nothing): DifferentiableFunction {
  let make = compiled.get(expression)
  if (!make) {
    const graph = new Graph()
    make = maker(graph, differentiate(expression, graph))
    compiled.set(expression, make)
  }
  return make(given)
}

/** The same of derivatives that have been taken. */
export function compileOutputs(graph: Graph, outputs: Derivatives): DifferentiableFunction {
  return maker(graph, outputs)(nothing)
}

/** Compiles a mean over the rows that `batch` has at the time of a call. */
export function compileOverBatch(
  expression: Expression,
  given: Given,
  batch: Batch,
): DifferentiableFunction {
  let make = overBatch.get(expression)
  if (!make) {
    const graph = new Graph()
    make = maker(graph, differentiate(expression, graph, 'batch'))
    overBatch.set(expression, make)
  }
  return make(given, batch)
}

function maker(graph: Graph, outputs: Derivatives): Make {
  const make = new Function('primitives', 'given', 'held', source(outputs))
  const computation = { graph, outputs }
  return (given, batch = null) =>
    ({ ...make(primitives, given, batch), computation }) as DifferentiableFunction
}

export function source({ value, dx, dy, dxx, dxy, dyy }: Derivatives): string {
  return [
    "'use strict'",
    primitivesByName,
    ...givenByName([value, dx, dy, dxx, dxy, dyy]),
    'return {',
    method('value(x, y)', value, []),
    method('gradient(x, y, out)', value, [dx, dy]),
    method('hessian(x, y, out)', value, [dx, dy, dxx, dxy, dyy]),
    '}',
  ].join('\n')
}

/**
 * The statement that brings the names in the code of a node into scope, from an argument
 * `primitives`.
 */
export const primitivesByName = `const { ${Object.keys(primitives).join(', ')} } = primitives`

function method(signature: string, value: GraphNode, derivatives: readonly GraphNode[]): string {
  const outputs = [value, ...derivatives]
  const lines = [
    ...(isOverBatch(outputs) ? ['const batch = held.rows'] : []),
    ...statements(outputs),
  ]
  const writes = derivatives.map((node, index) => `out[${index}] = ${nameOf(node)}`)
  return `${signature} {\n${[...lines, ...writes].join('\n')}\nreturn ${nameOf(value)}\n},`
}
