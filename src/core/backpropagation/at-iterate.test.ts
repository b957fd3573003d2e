import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dataReference } from '../data/data-reference'
import { losses } from '../data/losses/catalogue'
import { createTable, type Table } from '../data/table'
import { differentiable, differentiableOverBatch } from '../expression/evaluator'
import { resolveData } from '../learning/resolve-data'
import type { Objective } from '../objective'
import { resolveObjective } from '../resolve-objective'
import { computationAt } from './at-iterate'
import type { ComputationalGraph, Form } from './computational-graph'

function objectiveOf(loss: string, table: Table, l2 = 0): Objective {
  const resolved = resolveData(
    dataReference({
      ...{ loss: { kind: 'builtIn', id: loss }, table, source: null },
      ...{ columns: table.names, scaling: 'raw', l2 },
    }),
  )
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

/** Rows of one input or two, with a target of 0 or 1, which every loss can take. */
function tableOf(inputs: number, rows: readonly (readonly [number, number, number])[]): Table {
  const names = inputs === 1 ? ['x', 'y'] : ['x1', 'x2', 'y']
  const places = inputs === 1 ? [0, 2] : [0, 1, 2]
  return createTable(names.map((name, k) => [name, rows.map((row) => row[places[k]!]!)]))
}

function gradientOf(f: Objective['f'], x: number, y: number) {
  const out = new Float64Array(2)
  const value = f.gradient(x, y, out)
  return { value, gradient: [out[0]!, out[1]!] as const }
}

const number = fc.integer({ min: -40, max: 40 }).map((n) => n / 16)
const someRows = fc.array(fc.tuple(number, number, fc.constantFrom(0, 1)), {
  minLength: 1,
  maxLength: 6,
})

/** The sums of the graph against a gradient that is compiled, to roundings of what goes into them. */
function expectGradient(graph: ComputationalGraph, known: ReturnType<typeof gradientOf>): void {
  const size = Math.max(1, ...graph.accumulations.map(({ amount }) => Math.abs(amount)))
  expect(Math.abs(graph.nodes[graph.f]!.value - known.value)).toBeLessThanOrEqual(
    1e-12 * Math.max(1, Math.abs(known.value)),
  )
  for (const index of [0, 1] as const) {
    const total = graph.accumulations.findLast(({ operand }) => operand === index)?.total ?? 0
    expect(Math.abs(total - known.gradient[index])).toBeLessThanOrEqual(1e-12 * size)
    expect(Math.abs(graph.gradient[index] - known.gradient[index])).toBeLessThanOrEqual(
      1e-12 * size,
    )
  }
}

describe.each(losses)('$id', ({ id, inputs }) => {
  it('has the gradient of the mean, of a batch and of one row, by operations and by blocks', () => {
    fc.assert(
      fc.property(
        someRows,
        number,
        number,
        fc.constantFrom(0, 0.5),
        fc.nat(),
        (rows, w, b, l2, k) => {
          const objective = objectiveOf(id, tableOf(inputs, rows), l2)
          const { rowwise, given } = objective
          const batch = Uint32Array.of(k % rows.length, 0, k % rows.length)
          const of = (seen: ArrayLike<number> | null, over: 'rows' | 'row', shown = 0) => {
            const { operations, blocks } = computationAt(objective, [w, b], seen, { over, shown })
            return [operations!, blocks!]
          }
          const overBatch = differentiableOverBatch(rowwise!, given)
          for (const graph of of(null, 'rows', k))
            expectGradient(graph, gradientOf(differentiable(rowwise!, given), w, b))
          for (const graph of of(batch, 'rows', 1))
            expectGradient(graph, gradientOf(overBatch.over(batch), w, b))
          for (const graph of of(batch, 'row', 2))
            expectGradient(graph, gradientOf(overBatch.over(batch.slice(2)), w, b))
        },
      ),
      { numRuns: 30 },
    )
  })

  it('calls its parts what they are', () => {
    const table = tableOf(inputs, [
      [1, 2, 0],
      [3, 4, 1],
    ])
    const { blocks } = computationAt(objectiveOf(id, table), [0.5, 0.25], null, {
      ...{ over: 'rows', shown: 0 },
    })
    const names = (form: Form): string =>
      form.kind === 'node'
        ? nameOf(form.node)
        : form.kind === 'number'
          ? String(form.value)
          : `${form.operation}(${form.operands.map(names).join(', ')})`
    const nameOf = (at: number): string => {
      const node = blocks!.nodes[at]!
      return node.role ?? (node.kind === 'column' ? `column ${node.index}` : `#${at}`)
    }
    const written = blocks!.nodes.flatMap((node, at) =>
      node.kind === 'operation' ? [`${nameOf(at)} = ${names(node.form)}`] : [],
    )
    expect(written).toMatchSnapshot()
  })
})

const question = createTable([
  ['height', [1, 2, 4]],
  ['weight', [2, 3, 9]],
])

it('shows the row that is wanted, and sums over all', () => {
  // At w = 1, b = 0 the residuals are −1, −1 and −5; 2·mean(r·x) = −46/3, 2·mean(r) = −14/3.
  const { operations, rows } = computationAt(objectiveOf('linear', question), [1, 0], null, {
    ...{ over: 'rows', shown: 2 },
  })
  expect(rows).toEqual({
    over: 'rows',
    count: 3,
    isBatch: false,
    shown: 2,
    row: 2,
    columns: ['x', 'y'],
  })
  const residual = operations!.nodes.find(({ role }) => role === 'residual')!
  expect(residual).toMatchObject({ value: -5, isOfRow: true })
  expect(residual.adjoint).toBeCloseTo(-10 / 3, 14)
  const sums = operations!.accumulations.filter((one) => one.rows !== null)
  expect(sums.map((one) => [one.operand, one.rows])).toEqual([
    [1, 3],
    [0, 3],
  ])
  expect(operations!.gradient[0]).toBeCloseTo(-46 / 3, 13)
  expect(operations!.gradient[1]).toBeCloseTo(-14 / 3, 13)
})

it('has of one row nothing but its own', () => {
  const { operations, rows } = computationAt(objectiveOf('linear', question), [1, 0], null, {
    ...{ over: 'row', shown: 1 },
  })
  expect(rows).toMatchObject({ row: 1 })
  // 2·(−1)·2 and 2·(−1).
  expect(operations!.gradient).toEqual([-4, -2])
  expect(operations!.accumulations.every((one) => one.rows === null)).toBe(true)
  expect(operations!.nodes[operations!.f]!.role).toBe('loss')
})

it('shows the last row where there are not so many', () => {
  const batch = Uint32Array.of(2, 0)
  const { rows } = computationAt(objectiveOf('linear', question), [1, 0], batch, {
    ...{ over: 'rows', shown: 7 },
  })
  expect(rows).toMatchObject({ count: 2, isBatch: true, shown: 1, row: 0 })
})

it('has no rows for a surface', () => {
  const resolved = resolveObjective({ kind: 'catalogue', id: 'sphere' })
  if (!resolved.ok) throw new Error(resolved.error.message)
  const found = computationAt(resolved.objective, [1, 2], null, { over: 'rows', shown: 0 })
  expect(found.rows).toBeNull()
  expect(found.operations!.gradient).toEqual([2, 4])
})

it('takes ten thousand rows', () => {
  const many = Array.from({ length: 10_000 }, (_, k) => [k / 100, 0, k % 2] as const)
  const objective = objectiveOf('logistic', tableOf(1, many))
  const { operations } = computationAt(objective, [0.5, 0.25], null, { over: 'rows', shown: 0 })
  expectGradient(operations!, gradientOf(objective.f, 0.5, 0.25))
})
