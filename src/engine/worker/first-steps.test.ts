import { expect, test } from 'vitest'
import { descend } from '../../core/descent/descend'
import type { Objective } from '../../core/objective'
import type { Experiment } from '../../core/records/experiment'
import { finish } from '../../core/records/task'
import { resolveObjective } from '../../core/resolve-objective'
import { firstSteps } from './first-steps'

const resolved = resolveObjective({ kind: 'catalogue', id: 'himmelblau' })
if (!resolved.ok) throw new Error(resolved.error.message)
const { objective } = resolved
const run = { method: 'gd', learningRate: 1e-5, hyperparameters: {} } as const
const stopping = { gradient: 0, step: 0, loss: 0, maxSteps: 2000 }
const experiment: Experiment = {
  objective: { kind: 'catalogue', id: 'himmelblau' },
  start: [0, 0.5],
  runs: [run, { ...run, learningRate: 1e-4 }],
  stopping,
}

/** An objective whose gradient takes a millisecond, as over very many rows of data. */
const slow: Objective = {
  ...objective,
  f: {
    ...objective.f,
    gradient(x, y, out) {
      const end = performance.now() + 1
      while (performance.now() < end);
      return objective.f.gradient(x, y, out)
    },
  },
}

test('runs that come at once are not sent ahead', () => {
  const few = { ...experiment, stopping: { ...stopping, maxSteps: 10 } }
  expect(finish(firstSteps(objective, few))).toBeNull()
})

test('of runs that take long the first steps are those of the whole runs', () => {
  const first = finish(firstSteps(slow, experiment))
  expect(first?.length).toBe(2)
  for (const [index, { trajectory, verdict }] of (first ?? []).entries()) {
    const steps = trajectory.x.length - 1
    // A tenth of a second of steps of a millisecond, in two runs.
    expect(steps).toBeGreaterThan(0)
    expect(steps).toBeLessThanOrEqual(50)
    expect(verdict.kind).toBe('crawling')
    const whole = finish(descend(objective, experiment.runs[index]!, experiment.start, stopping))
    expect(trajectory.x).toEqual(whole.x.subarray(0, steps + 1))
  }
})
