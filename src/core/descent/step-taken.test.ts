import { describe, expect, it } from 'vitest'
import { dataReference } from '../data/data-reference'
import { createTable } from '../data/table'
import { methods } from '../methods/registry'
import type { Point, Run } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { Checkpoints } from './checkpoints'
import { descend } from './descend'
import { replay } from './replay'
import { stepTaken } from './step-taken'

const untested = { gradient: 0, step: 0, loss: 0 }

function objectiveOf(text: string) {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

const runOf = (method: string, learningRate: number): Run => ({
  method,
  learningRate,
  hyperparameters: {},
})

describe('a step taken again', () => {
  const objective = objectiveOf('(x^2 + y - 11)^2 + (x + y^2 - 7)^2')
  const start: Point = [0, 0.5]

  it.each(methods.map(({ id }) => id))(
    'of %s is the step of the trajectory, to the last bit',
    (id) => {
      const run = runOf(id, 0.004)
      const checkpoints = new Checkpoints()
      const rule = { ...untested, maxSteps: 20_000 }
      const trajectory = finish(descend(objective, run, start, rule, checkpoints))
      const { x, y, dfdx, dfdy, stepLength } = trajectory
      for (const t of [0, 1, 7, 8191, 8192, 8193, 16_384, x.length - 2]) {
        if (t > x.length - 2) continue
        const taken = finish(stepTaken(objective, run, start, t, checkpoints))
        expect(taken).toMatchObject({
          t,
          from: [x[t], y[t]],
          to: [x[t + 1], y[t + 1]],
          gradient: [dfdx[t], dfdy[t]],
          learningRate: stepLength[t],
        })
        expect(taken?.before.moments).toEqual(replay(trajectory, objective, run, t).moments())
        expect(taken?.after.moments).toEqual(replay(trajectory, objective, run, t + 1).moments())
        expect(taken?.hessian === null).toBe(id !== 'newton')
      }
    },
  )

  it.each(methods.map(({ id }) => id))('of %s sees the batch and the noise of its step', (id) => {
    const resolved = resolveObjective(
      dataReference({
        loss: { kind: 'builtIn', id: 'logistic' },
        table: createTable([
          ['x', [-2, -1, 0.5, 1, 3]],
          ['y', [0, 1, 0, 1, 1]],
        ]),
        source: null,
        columns: ['x', 'y'],
        scaling: 'raw',
        l2: 0.1,
      }),
    )
    if (!resolved.ok) throw new Error(resolved.error.message)
    const run: Run = { ...runOf(id, 0.1), batch: 2, noise: 0.01, seed: 3 }
    const rule = { ...untested, maxSteps: 40 }
    const { objective } = resolved
    const trajectory = finish(descend(objective, run, [1, 1], rule))
    const { x, y, dfdx, dfdy, batchDfdx, batchDfdy } = trajectory
    for (let t = 0; t < x.length - 1; t++) {
      const taken = finish(stepTaken(objective, run, [1, 1], t, new Checkpoints()))
      expect(taken).toMatchObject({
        from: [x[t], y[t]],
        to: [x[t + 1], y[t + 1]],
        gradient: [batchDfdx![t], batchDfdy![t]],
        whole: [dfdx[t], dfdy[t]],
      })
      expect(taken?.gradient).not.toEqual(taken?.whole)
      expect(taken?.after.moments).toEqual(replay(trajectory, objective, run, t + 1).moments())
    }
  })

  it('does without checkpoints, and leaves some for the next', () => {
    const run = runOf('adam', 0.004)
    const checkpoints = new Checkpoints()
    const first = finish(stepTaken(objective, run, start, 30_000, checkpoints))
    expect(checkpoints.before(29_999)).not.toBeNull()
    expect(finish(stepTaken(objective, run, start, 30_000, checkpoints))).toEqual(first)
    expect(finish(stepTaken(objective, run, start, 30_000, new Checkpoints()))).toEqual(first)
  })

  it('shows the moments of Adam and the weights that correct them', () => {
    // From (4, 1) on x²/2 + y²: g = (4, 2), m = (1 − β₁) g, v = (1 − β₂) g².
    const run = { ...runOf('adam', 0.25), hyperparameters: { beta1: 0.5, beta2: 0.75 } }
    const taken = finish(stepTaken(objectiveOf('x^2/2 + y^2'), run, [4, 1], 0, new Checkpoints()))
    expect(taken?.before).toEqual({
      moments: [
        [0, 0],
        [0, 0],
      ],
      shared: [0, 0],
    })
    expect(taken?.after).toEqual({
      moments: [
        [2, 1],
        [4, 1],
      ],
      shared: [0.5, 0.25],
    })
  })

  it('is none where the method has no step', () => {
    const f = objectiveOf('x + y')
    expect(finish(stepTaken(f, runOf('newton', 1), [0, 0], 0, new Checkpoints()))).toBeNull()
    expect(
      finish(stepTaken(objectiveOf('log(x)'), runOf('gd', 1), [-1, 0], 3, new Checkpoints())),
    ).toBeNull()
  })
})
