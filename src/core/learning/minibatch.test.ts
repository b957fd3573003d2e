import { describe, expect, it } from 'vitest'
import { dataReference } from '../data/data-reference'
import { createTable } from '../data/table'
import { descend } from '../descent/descend'
import type { Oracle } from '../descent/oracle'
import { prepareRun } from '../descent/prepared-run'
import { memorySize, Stepping } from '../descent/stepping'
import { differentiableOverBatch } from '../expression/evaluator'
import reference from '../fixtures/minibatch.json'
import type { Objective } from '../objective'
import type { Run } from '../records/experiment'
import { finish } from '../records/task'
import { resolveData } from './resolve-data'

const { meta, runs } = reference

function objectiveOf(model: string): Objective {
  const { x, y } = model === 'linear' ? meta.data.linear : meta.data.logistic
  const result = resolveData(
    dataReference({
      loss: { kind: 'builtIn', id: model },
      table: createTable([
        ['x', x],
        ['y', y],
      ]),
      source: null,
      columns: ['x', 'y'],
      scaling: 'raw',
      l2: 0,
    }),
  )
  if (!result.ok) throw new Error(result.error.message)
  return result.objective
}

interface Recorded {
  readonly id: string
  readonly model: string
  readonly optimizer: string
  readonly hyper: {
    readonly lr: number
    readonly momentum?: number
    readonly betas?: readonly number[]
    readonly eps?: number
  }
  readonly batchSize: number
  readonly order: string
  readonly start: readonly number[]
  readonly points: readonly (readonly number[])[]
}

function runOf({ optimizer, hyper }: Recorded): Run {
  const { lr: learningRate, momentum, betas, eps } = hyper
  const hyperparameters =
    betas && eps !== undefined
      ? { beta1: betas[0]!, beta2: betas[1]!, epsilon: eps }
      : momentum === undefined
        ? {}
        : { momentum }
  return { method: optimizer, learningRate, hyperparameters }
}

function expectNear(w: number, b: number, [knownW, knownB]: readonly number[]) {
  const size = Math.max(1, Math.hypot(knownW!, knownB!))
  expect(Math.hypot(w - knownW!, b - knownB!)).toBeLessThanOrEqual(1e-9 * size)
}

const inOrder = (order: string) =>
  (runs as readonly Recorded[]).filter((run) => run.order === order)

describe('batches in the order of the rows are what PyTorch does, at every step', () => {
  it.each(inOrder('sequential'))('$id', (recorded) => {
    const objective = objectiveOf(recorded.model)
    const { batchSize, start, points } = recorded
    const steps = points.length - 1
    const run: Run = { ...runOf(recorded), batch: batchSize, sampling: 'sequential' }
    const rule = { gradient: 0, step: 0, loss: 0, maxSteps: steps }
    const { x, y, f } = finish(descend(objective, run, [start[0]!, start[1]!], rule))
    for (const [t, point] of points.entries()) {
      expectNear(x[t]!, y[t]!, point)
      expect(Math.abs(f[t]! - point[2]!)).toBeLessThanOrEqual(1e-9 * Math.max(1, point[2]!))
    }
  })
})

describe('batches in an order that is given are what PyTorch does, at every step', () => {
  it.each(inOrder('perm'))('$id', (recorded) => {
    const objective = objectiveOf(recorded.model)
    const { batchSize, start, points } = recorded
    const batch = differentiableOverBatch(objective.rowwise!, objective.given)
    const inEpoch = 8 / batchSize
    const oracle: Oracle = {
      isExact: false,
      at(t) {
        const permutation = meta.perm[Math.floor(t / inEpoch) % 3]!
        const from = (t % inEpoch) * batchSize
        return batch.over(permutation.slice(from, from + batchSize))
      },
    }
    const prepared = prepareRun(runOf(recorded))
    const stepping = new Stepping(oracle, prepared, new Float64Array(memorySize(prepared)))
    const gradient = new Float64Array(2)
    let [w, b] = [start[0]!, start[1]!]
    for (const [t, point] of points.entries()) {
      expectNear(w, b, point)
      const loss = oracle.at(t).gradient(w, b, gradient)
      stepping.take(t, [w, b], loss, [gradient[0]!, gradient[1]!])
      w = stepping.x
      b = stepping.y
    }
  })
})

it('has the minima and the curvature of the reference', () => {
  const gradient = new Float64Array(5)
  const { w, b, loss, hessian } = meta.linearOptimum
  const linear = objectiveOf('linear')
  expect(linear.globalMinima[0]!.at[0]).toBeCloseTo(w, 14)
  expect(linear.globalMinima[0]!.at[1]).toBeCloseTo(b, 14)
  expect(linear.f.hessian(w, b, gradient)).toBeCloseTo(loss, 15)
  const [[xx, xy], [, yy]] = hessian as [[number, number], [number, number]]
  expect([...gradient.slice(2)]).toEqual([xx, xy, yy])
  const logistic = objectiveOf('logistic')
  logistic.f.gradient(meta.logisticOptimum.w, meta.logisticOptimum.b, gradient)
  expect(Math.hypot(gradient[0]!, gradient[1]!)).toBeLessThan(1e-15)
})
