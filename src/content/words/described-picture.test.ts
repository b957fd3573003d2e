import { expect, it } from 'vitest'
import { firstState } from '../../build/first-state'
import type { Run } from '../../core/records/experiment'
import { known } from '../../state/known'
import { outcomeOf } from '../../state/state'
import { predictionOf } from '../pictures/chart-content'
import { twinSentence } from './described-picture'

const first = await firstState(1.3)
const [descent] = first.outcome!.descents.slice(1)
const good: Run = { method: 'gd', learningRate: 0.0185, hyperparameters: {} }

function stateWith(...runs: readonly Run[]) {
  const experiment = { ...first.experiment, runs }
  const descents = runs.map(() => descent!)
  return { ...first, experiment, outcome: outcomeOf(experiment, descents) }
}

it('says of a run with the steps of another that one path hides the other', () => {
  const state = stateWith(
    { ...good, name: 'first' },
    { ...good, learningRate: 0.01 },
    good,
    { ...good, start: first.experiment.start },
    { ...good, start: [1, 1] },
  )
  expect(state.experiment.runs.map((_, index) => twinSentence(known(state), index))).toEqual([
    '',
    '',
    'It takes the same steps as first: their paths lie on one another.',
    'It takes the same steps as first: their paths lie on one another.',
    '',
  ])
})

it('tells a predicted factor once for all runs that have it', () => {
  expect(predictionOf(known(stateWith(good, good, good)))).toMatch(/by ρ² = 0\.275 \(all\)\.$/)
  expect(predictionOf(known(stateWith(good, good)))).toMatch(/by ρ² = 0\.275 \(run 1, run 2\)\.$/)
})
