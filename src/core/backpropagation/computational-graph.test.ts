import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nothing } from '../expression/given'
import { evaluate } from '../expression/lower'
import type { OperationName } from '../expression/operations'
import { parseFormula } from '../expression/parse'
import type { Expression } from '../expression/tree'
import { catalogue } from '../objectives/catalogue'
import { pointAt } from './adjoints'
import { type ComputationalGraph, computationalGraphs, type Form } from './computational-graph'

function graphs(
  formula: string,
  x: number,
  y: number,
  names: readonly [string, string] = ['x', 'y'],
) {
  const expression = read.get(formula) ?? expressionOf(formula, names)
  read.set(formula, expression)
  return computationalGraphs(expression, nothing, pointAt(x, y))
}

const read = new Map<string, Expression>()

function expressionOf(formula: string, names: readonly [string, string]): Expression {
  const parsed = parseFormula(formula, names)
  if (!parsed.ok) throw new Error(parsed.error.message)
  return parsed.expression
}

/** A form in words, of variables x and y and of other nodes by their number. */
function spelled(form: Form): string {
  if (form.kind === 'number') return String(form.value)
  if (form.kind === 'node') return ['x', 'y'][form.node] ?? `#${form.node}`
  return `${form.operation}(${form.operands.map(spelled).join(', ')})`
}

function forms({ nodes }: ComputationalGraph): readonly string[] {
  return nodes.flatMap((node) => (node.kind === 'operation' ? [spelled(node.form)] : []))
}

function both({ operations, blocks }: ReturnType<typeof graphs>): readonly ComputationalGraph[] {
  return [operations!, blocks!]
}

function computed(form: Form, { nodes }: ComputationalGraph): number {
  if (form.kind === 'number') return form.value
  if (form.kind === 'node') return nodes[form.node]!.value
  return evaluate(
    form.operation as OperationName,
    form.operands.map((operand) => computed(operand, { nodes } as ComputationalGraph)),
  )
}

it('has a node for each operation, its numbers within it', () => {
  const { operations } = graphs('(x - 3)^2 + 4*y', 1, 2)
  expect(forms(operations!)).toEqual([
    'subtract(x, 3)',
    'power(#2, 2)',
    'multiply(4, y)',
    'add(#3, #4)',
  ])
  expect(operations!.nodes.map(({ value }) => value)).toEqual([1, 2, -2, 4, 8, 12])
  expect(operations!.nodes.map(({ adjoint }) => adjoint)).toEqual([-4, 4, -4, 1, 1, 1])
  expect(operations!.gradient).toEqual([-4, 4])
})

it.each([
  // The terms of a sum, and the sum.
  [
    '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
    [
      'power(subtract(add(power(x, 2), y), 11), 2)',
      'power(subtract(add(x, power(y, 2)), 7), 2)',
      'add(#2, #3)',
    ],
  ],
  // An operation on a sum of more than two terms.
  [
    '0.5*(x^2 + sin(y) - 3*x)',
    ['power(x, 2)', 'sin(y)', 'multiply(3, x)', 'subtract(add(#2, #3), #4)', 'multiply(0.5, #5)'],
  ],
  // The factors of a product; what two of them share is a block of its own.
  ['sin(x + y)*exp(x + y)*x', ['add(x, y)', 'sin(#2)', 'exp(#2)', 'multiply(multiply(#3, #4), x)']],
  // A chain has no parts.
  ['sin(x)^2', ['power(sin(x), 2)']],
  ['x', []],
])('sees in %s the blocks that a reader sees', (formula, blocks) => {
  expect(forms(graphs(formula, 0.5, 0.25).blocks!)).toEqual(blocks)
})

describe.each(catalogue.map((record) => [record.id, record] as const))('%s', (_, record) => {
  const { x0, x1, y0, y1 } = record.domain
  const place = fc.tuple(
    fc.double({ min: x0, max: x1, noNaN: true }),
    fc.double({ min: y0, max: y1, noNaN: true }),
  )

  it('has the same gradient by blocks as by operations, and fewer nodes', () => {
    fc.assert(
      fc.property(place, ([x, y]) => {
        const { operations, blocks } = graphs(record.formula, x, y, record.parameters)
        fc.pre(operations!.gradient.every(Number.isFinite))
        const size = Math.max(
          1e-300,
          ...operations!.accumulations.map(({ amount }) => Math.abs(amount)),
        )
        for (const index of [0, 1] as const) {
          const total =
            blocks!.accumulations.findLast(({ operand }) => operand === index)?.total ?? 0
          expect(Math.abs(total - operations!.gradient[index])).toBeLessThanOrEqual(1e-12 * size)
        }
        expect(blocks!.nodes.length).toBeLessThanOrEqual(operations!.nodes.length)
      }),
      { numRuns: 20 },
    )
  })

  it('has in every node the value of its form', () => {
    const [x, y] = record.start
    for (const graph of both(graphs(record.formula, x, y, record.parameters))) {
      for (const node of graph.nodes) {
        if (node.kind !== 'operation') continue
        // A power computed alone is not in general the product that it is compiled to, by a few roundings.
        const error = Math.abs(computed(node.form, graph) - node.value)
        expect(error).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(node.value)))
        expect(node.operands.every((operand) => graph.nodes[operand]! !== node)).toBe(true)
      }
    }
  })

  it('adds up in every adjoint all that is accumulated in it', () => {
    const [x, y] = record.start
    for (const graph of both(graphs(record.formula, x, y, record.parameters))) {
      const { nodes, accumulations, f } = graph
      for (const [at, { adjoint }] of nodes.entries()) {
        const parts = accumulations.filter((one) => one.operand === at)
        if (at === f) expect(adjoint).toBe(1)
        else expect(parts.at(-1)?.total ?? 0).toBeCloseTo(adjoint!, 8)
      }
    }
  })
})

it('draws no more nodes than can be followed', () => {
  const terms = (count: number) =>
    Array.from({ length: count }, (_, k) => `sin(${k + 1}x+y)`).join('+')
  expect(graphs(terms(20), 1, 1).operations).not.toBeNull()
  expect(graphs(terms(60), 1, 1).operations).toBeNull()
  expect(graphs(terms(60), 1, 1).blocks).not.toBeNull()
  expect(graphs(terms(130), 1, 1).blocks).toBeNull()
})
