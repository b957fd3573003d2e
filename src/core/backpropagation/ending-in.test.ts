import { describe, expect, it } from 'vitest'
import { findBuiltIn } from '../data/built-in'
import { dataReference } from '../data/data-reference'
import { losses } from '../data/losses/catalogue'
import { descend } from '../descent/descend'
import { drawsOf } from '../descent/draws'
import { prepareRun } from '../descent/prepared-run'
import { differentiableOverBatch } from '../expression/evaluator'
import { resolveData } from '../learning/resolve-data'
import type { Objective } from '../objective'
import { catalogue } from '../objectives/catalogue'
import type { Run } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { computationAt } from './at-iterate'
import type { ComputationalGraph } from './computational-graph'
import { endingIn } from './ending-in'

const gd: Run = { method: 'gd', learningRate: 1e-3, hyperparameters: {} }
const rule = { gradient: 0, step: 0, loss: 0, maxSteps: 4 }

function lossOf(id: string): Objective {
  const loss = losses.find((each) => each.id === id)!
  const { source, table, inputs, target } = findBuiltIn(loss.data)!
  const resolved = resolveData(
    dataReference({
      ...{ loss: { kind: 'builtIn', id }, table, source, scaling: 'raw', l2: 0 },
      columns: [...inputs.slice(0, loss.inputs), target],
    }),
  )
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

/** Everything about f and ∇f that is told of a graph at its end. */
function told({ nodes, f, accumulations, gradient }: ComputationalGraph) {
  const totals = [0, 1].map(
    (index) => accumulations.findLast(({ operand }) => operand === index)?.total ?? 0,
  )
  return [nodes[f]!.value, ...gradient, ...totals]
}

function expectInspected(objective: Objective, start: readonly [number, number], run: Run) {
  const { x, y, ...columns } = finish(descend(objective, run, start, rule))
  const { rowwise, given } = objective
  const draws = drawsOf(prepareRun(run).chance, given.rows)
  for (const t of x.keys()) {
    const at = [x[t]!, y[t]!] as const
    const batch = draws ? draws.rowsAt(t).slice() : null
    const f = batch ? differentiableOverBatch(rowwise!, given).over(batch) : objective.f
    const found = computationAt(objective, at, batch, { over: 'rows', shown: 0 })
    const { operations, blocks } = endingIn(found, f, at)
    const { f: loss, dfdx, dfdy, batchLoss, batchDfdx, batchDfdy } = columns
    const [value, dx, dy] = draws ? [batchLoss!, batchDfdx!, batchDfdy!] : [loss, dfdx, dfdy]
    for (const graph of [operations, blocks])
      if (graph) expect(told(graph)).toEqual([value[t], dx[t], dy[t], dx[t], dy[t]])
  }
}

describe('ends in the numbers that a descent has, to the last bit', () => {
  it.each(losses.map(({ id }) => id))('of the loss %s', (id) => {
    const objective = lossOf(id)
    expectInspected(objective, objective.start ?? [0, 0], gd)
    const batch = { batch: 3, sampling: 'replacement', seed: 1 } as const
    expectInspected(objective, objective.start ?? [0, 0], { ...gd, ...batch })
  })

  it.each(catalogue.map(({ id }) => id))('of %s', (id) => {
    const resolved = resolveObjective({ kind: 'catalogue', id })
    if (!resolved.ok) throw new Error(id)
    expectInspected(resolved.objective, catalogue.find((one) => one.id === id)!.start, gd)
  })
})

it('says as one number what is 0 but for rounding', () => {
  const objective = lossOf('logistic')
  const found = computationAt(objective, [0, 0], null, { over: 'rows', shown: 0 })
  const own = found.operations!.gradient[1]
  const out = new Float64Array(2)
  objective.f.gradient(0, 0, out)
  expect(Math.abs(own)).toBeLessThan(1e-16)
  expect(endingIn(found, objective.f, [0, 0]).operations!.gradient[1]).toBe(out[1])
})

it('leaves as it is what differs by more than rounding', () => {
  const objective = lossOf('logistic')
  const found = computationAt(objective, [0, 0], null, { over: 'rows', shown: 0 })
  const other = endingIn(found, objective.f, [0.5, 0.5])
  expect(other).toEqual(found)
})
