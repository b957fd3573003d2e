import { expect, test } from 'vitest'
import { firstState } from '../../build/first-state'
import { descend } from '../../core/descent/descend'
import type { StoppingRule } from '../../core/records/experiment'
import { finish } from '../../core/records/task'
import { resolveObjective } from '../../core/resolve-objective'
import { known } from '../../state/known'
import { stoppingNote, stoppingSentence } from './stopping-sentence'

/**
 * The sentence that is said of gradient descent on f, without the spaces that keep a number
 * together.
 */
function said(
  f: string,
  start: readonly [number, number],
  learningRate: number,
  rule: Partial<StoppingRule>,
) {
  const resolved = resolveObjective({ kind: 'formula', text: f })
  if (!resolved.ok) throw new Error(resolved.error.message)
  const stopping = { gradient: 0, step: 0, loss: 0, maxSteps: 100, ...rule }
  const run = { method: 'gd', learningRate, hyperparameters: {} }
  const trajectory = finish(descend(resolved.objective, run, start, stopping))
  return stoppingSentence(trajectory, stopping).replaceAll('\u202f', ' ')
}

// On x² at η = 1/4 every step halves x: at step t, ‖∇f‖ = 2⁻ᵗ⁺¹, ‖Δw‖ = 2⁻ᵗ, |Δf| = 3 · 4⁻ᵗ.
const halving = (rule: Partial<StoppingRule>) => said('x^2', [1, 0], 0.25, rule)

test.each([
  [
    { gradient: 0.25 },
    'Ended by the gradient at step 3: ‖∇f‖ = 0.25 is within its threshold of 0.25. The step and the change of f were not tested. Of 100 steps allowed 97 were left.',
  ],
  [
    { gradient: 0.25, step: 0.01, loss: 0.015 },
    'Ended by the gradient at step 3: ‖∇f‖ = 0.25 is within its threshold of 0.25. ‖Δw‖ = 0.125 was 12.5 times its threshold of 0.01. |Δf| = 0.0469 was 3.13 times its threshold of 0.015. Of 100 steps allowed 97 were left.',
  ],
  [
    // At step 3 the step fires before the others are looked at, which would have fired as well.
    { gradient: 0.25, step: 0.125, loss: 0.05 },
    'Ended by the length of the step at step 3: ‖Δw‖ = 0.125 is within its threshold of 0.125. ‖∇f‖ = 0.25 was within its threshold of 0.25 too. |Δf| = 0.0469 was within its threshold of 0.05 too. Of 100 steps allowed 97 were left.',
  ],
  [
    { gradient: 0.2, loss: 0.05, maxSteps: 4 },
    'Ended by the change of f at step 3: |Δf| = 0.0469 is within its threshold of 0.05. ‖∇f‖ = 0.25 was 1.25 times its threshold of 0.2. The step was not tested. Of 4 steps allowed 1 was left.',
  ],
  [
    { gradient: 1e-6, maxSteps: 3 },
    'Ended by the maximum of 3 steps. ‖∇f‖ = 0.25 was 250 000 times its threshold of 10⁻⁶. The step and the change of f were not tested.',
  ],
  [
    { gradient: 0.2499, maxSteps: 3 },
    'Ended by the maximum of 3 steps. ‖∇f‖ = 0.25 was barely above its threshold of 0.25. The step and the change of f were not tested.',
  ],
  [
    { maxSteps: 1 },
    'Ended by the maximum of 1 step. The gradient, the step and the change of f were not tested.',
  ],
])('a run with the rule %j', (rule, sentence) => {
  expect(halving(rule)).toBe(sentence)
})

test('at its start a run has made no step to test', () => {
  expect(said('x^2', [0, 0], 0.25, { gradient: 1e-6, step: 1e-3 })).toBe(
    'Ended by the gradient at step 0: ‖∇f‖ = 0 is within its threshold of 10⁻⁶. The change of f was not tested. Of 100 steps allowed 100 were left.',
  )
  expect(said('log(x)', [-1, 0], 0.25, { gradient: 1e-6 })).toBe(
    'Ended at step 0, where f or ∇f is not finite. The step and the change of f were not tested. Of 100 steps allowed 100 were left.',
  )
})

test('a run that diverged says how far it was from settling', () => {
  expect(said('x^2', [1, 0], 3, { gradient: 1 })).toBe(
    'Ended at step 11, a million times as far away as the domain is wide. ‖∇f‖ = 9.77·10⁷ was 9.77·10⁷ times its threshold of 1. The step and the change of f were not tested. Of 100 steps allowed 89 were left.',
  )
})

test('a run that is not made to its end has no note yet', async () => {
  const first = await firstState(1)
  const note = (state: typeof first) => stoppingNote(known(state), 1)
  expect(note(first)).toMatch(/^Ended by the gradient at step 31/)
  expect(note({ ...first, outcome: { ...first.outcome!, preview: true } })).toBeNull()
  expect(note({ ...first, outcome: null })).toBeNull()
  const walk = { playback: 'paused', playhead: 7, layers: ['blindfold'] } as const
  expect(note({ ...first, ...walk })).toBeNull()
  expect(note({ ...first, ...walk, playhead: 31 })).not.toBeNull()
})
