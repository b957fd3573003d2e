import { bench, describe } from 'vitest'
import { resolveObjective } from '../resolve-objective'
import { finish } from '../task'
import type { BasinsRequest, SpectrumRequest } from './request'
import { survey } from './survey'

const resolved = resolveObjective({ kind: 'catalogue', id: 'himmelblau' })
if (!resolved.ok) throw new Error(resolved.error.message)
const { objective } = resolved

const viewport = { x0: -6, x1: 6, y0: -6, y1: 6 }
const run = { method: 'gd', learningRate: 0.01, hyperparameters: {} }
const stopping = { gradient: 1e-6, step: 0, loss: 0, maxSteps: 500 }
const map: BasinsRequest = { kind: 'basins', viewport, columns: 256, rows: 256, run, stopping }
const rates = { low: 1e-6, high: 1, count: 256 }
const spectrum: SpectrumRequest = { kind: 'spectrum', start: [0, 0.5], run, stopping, ...rates }
/** No rate is spared any of its steps. */
const slowest = { ...spectrum, high: 1e-4, stopping: { ...stopping, gradient: 0 } }
const thousandth = { ...run, learningRate: 0.001 }

describe('surveys of Himmelblau by one worker, at most 500 steps', () => {
  bench('η-spectrum of 256 rates', () => void finish(survey(objective, spectrum)))
  bench('η-spectrum of 256 rates, 500 steps each', () => void finish(survey(objective, slowest)))
  bench('first picture of a basin map of 256 × 256 at η = 0.01', () => firstPicture(map))
  bench('basin map of 256 × 256 at η = 0.01', () => void finish(survey(objective, map)))
  bench('basin map of 256 × 256 at η = 0.001', () => {
    finish(survey(objective, { ...map, run: thousandth }))
  })
  bench('basin map of 512 × 512 at η = 0.01', () => {
    finish(survey(objective, { ...map, columns: 512, rows: 512 }))
  })
})

function firstPicture(request: BasinsRequest): void {
  let seen = false
  const task = survey(objective, request, () => {
    seen = true
  })
  while (!seen && !task.next().done);
}
