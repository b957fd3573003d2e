import type { DifferentiableFunction } from '../differentiable'
import { type Derivatives, differentiate } from './differentiate'
import { type Batch, type Given, inputOf, nothing } from './given'
import { Graph, type GraphNode, isOfRow, type Rows } from './graph'
import { numbers } from './numbers'
import { neededBy, restingOn } from './statements'
import type { Expression } from './tree'

/** Evaluates every node that some outputs take, and gives the value of each output by its place. */
type Evaluation = (x: number, y: number) => (output: number) => number

/** Writes the value of a node; at (x, y), of a row. */
type Action = (x: number, y: number, row: number) => void

/**
 * Carries out, node by node, the computation that compiled code is written from, so that both give the same numbers,
 * NaN included: slower than compiled code by far, and in need of no permission.
 */
export function interpret(expression: Expression, given: Given = nothing): DifferentiableFunction {
  return interpretOutputs(differentiate(expression, new Graph()), given)
}

/** Interprets a mean over the rows that `batch` has at the time of a call. */
export function interpretOverBatch(
  expression: Expression,
  given: Given,
  batch: Batch,
): DifferentiableFunction {
  return interpretOutputs(differentiate(expression, new Graph(), 'batch'), given, batch)
}

/** The same of derivatives that have been taken. */
export function interpretOutputs(
  { value, dx, dy, dxx, dxy, dyy }: Derivatives,
  given: Given = nothing,
  batch: Batch = noBatch,
): DifferentiableFunction {
  const ofValue = evaluation([value], given, batch)
  const ofGradient = evaluation([value, dx, dy], given, batch)
  const ofHessian = evaluation([value, dx, dy, dxx, dxy, dyy], given, batch)

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

const noBatch: Batch = { rows: [] }

function evaluation(outputs: readonly GraphNode[], given: Given, batch: Batch): Evaluation {
  const nodes = neededBy(outputs)
  const places = new Map(nodes.map((node, place) => [node, place]))
  const placeOf = (node: GraphNode) => places.get(node)!
  const values = new Float64Array(nodes.length)
  const actionsOf = (some: readonly GraphNode[]) =>
    some.map((node) => action(node, placeOf, values, given))

  const means = nodes.filter((node) => node.kind === 'mean')
  const later = restingOn(means, nodes)
  const plain = nodes.filter((node) => !isOfRow(node) && node.kind !== 'mean')
  const before = actionsOf(plain.filter((node) => !later.has(node)))
  const after = actionsOf(plain.filter((node) => later.has(node)))
  const ofRow = actionsOf(nodes.filter(isOfRow))
  const results = outputs.map(placeOf)
  const result = (output: number) => values[results[output]!]!

  function average(over: Rows, x: number, y: number): void {
    const some = means.filter((mean) => mean.over === over)
    const count = over === 'all' ? given.rows : batch.rows.length
    for (const mean of some) values[placeOf(mean)] = 0
    for (let k = 0; k < count && some.length > 0; k++) {
      for (const act of ofRow) act(x, y, over === 'all' ? k : batch.rows[k]!)
      for (const mean of some) {
        const place = placeOf(mean)
        values[place] = values[place]! + values[placeOf(mean.operand)]!
      }
    }
    for (const mean of some) values[placeOf(mean)] = values[placeOf(mean)]! / count
  }

  return (x, y) => {
    for (const act of before) act(x, y, 0)
    average('all', x, y)
    average('batch', x, y)
    for (const act of after) act(x, y, 0)
    return result
  }
}

function action(
  node: GraphNode,
  placeOf: (node: GraphNode) => number,
  values: Float64Array,
  given: Given,
): Action {
  const place = placeOf(node)
  const write = (value: (x: number, y: number, row: number) => number): Action => {
    return (x, y, row) => {
      values[place] = value(x, y, row)
    }
  }
  switch (node.kind) {
    case 'number':
      return write(() => node.value)
    case 'variable':
      return write(node.index === 0 ? (x) => x : (_, y) => y)
    case 'input': {
      if (!node.name.startsWith('$'))
        throw new RangeError(`“${node.name}” has no value outside of compiled code`)
      const value = inputOf(given, node.name.slice(1))
      return write(() => value)
    }
    case 'column': {
      const column = given.columns[node.index]!
      return write((_x, _y, row) => column[row]!)
    }
    case 'mean':
      throw new RangeError('a mean is no step')
    case 'operation': {
      const { operation, operands } = node
      const a = placeOf(operands[0]!)
      const b = operands.length > 1 ? placeOf(operands[1]!) : a
      switch (operation) {
        case 'negate':
          return write(() => numbers.negate(values[a]!))
        case 'add':
        case 'subtract':
        case 'multiply':
        case 'divide':
          return write(() => numbers[operation](values[a]!, values[b]!))
        default:
          return write(() => numbers.apply(operation, values[a]!, values[b]!))
      }
    }
    default:
      throw node satisfies never
  }
}
