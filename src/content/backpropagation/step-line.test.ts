import { expect, it } from 'vitest'
import type { RowsFound } from '../../core/backpropagation/at-iterate'
import { descend } from '../../core/descent/descend'
import type { Run, StoppingRule } from '../../core/records/experiment'
import { finish } from '../../core/records/task'
import { resolveObjective } from '../../core/resolve-objective'
import { descentOf } from '../../core/verdict/what-became'
import { initialState } from '../../state/initial-state'
import { known } from '../../state/known'
import { outcomeOf } from '../../state/state'
import { stepLine } from './step-line'

const sphere = { kind: 'catalogue', id: 'sphere' } as const
const stopping: StoppingRule = { gradient: 0, step: 0, loss: 0, maxSteps: 3 }
const rows: RowsFound = {
  ...{ over: 'rows', count: 20, isBatch: false, shown: 0, row: 0, columns: ['x', 'y'] },
}

function lineOf(run: Partial<Run>, found: RowsFound | null = null, t = 1) {
  const resolved = resolveObjective(sphere)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const whole: Run = { method: 'gd', learningRate: 0.25, hyperparameters: {}, ...run }
  const trajectory = finish(descend(resolved.objective, whole, [4, 2], stopping))
  const descent = finish(descentOf(trajectory, resolved.objective, whole, stopping))
  const experiment = { objective: sphere, start: [4, 2] as const, runs: [whole], stopping }
  const outcome = outcomeOf(experiment, [descent])
  const state = { ...initialState, experiment, outcome, selectedRun: 0, playhead: t }
  return stepLine(known({ ...state, playback: 'paused' }), t, found)
}

it('writes the step of gradient descent in the numbers of the inspector', () => {
  // Half of what is left goes with every step.
  expect(lineOf({})).toEqual({
    text: 'w₂ = w₁ − η ∇f = (2, 1) − 0.25·(4, 2) = (1, 0.5)',
    spoken: 'The step is minus 0.25 times the gradient, and leads from (2, 1) to (1, 0.5).',
  })
})

it('has no step to tell at the end', () => {
  expect(lineOf({}, null, 3).text).toBe('The run takes no step from here.')
})

it('leaves the step of another method to it', () => {
  expect(lineOf({ method: 'adam' }).text).toMatch(/^Adam makes its step of this gradient: w₂ = \(/)
})

it('says so where noise comes between', () => {
  expect(lineOf({ noise: 0.5, seed: 1 }).text).toMatch(/^Noise is added to this gradient/)
})

it('says what the step is made of where one row alone is on show', () => {
  expect(lineOf({}, { ...rows, over: 'row' }).text).toBe(
    'The step is made of all 20 rows, not of one row alone.',
  )
  expect(lineOf({}, { ...rows, over: 'row', count: 4, isBatch: true }).text).toBe(
    'The step is made of the 4 rows of its batch, not of one row alone.',
  )
  expect(lineOf({}, { ...rows, over: 'row', count: 1 }).text).toMatch(/^w₂ = /)
})
