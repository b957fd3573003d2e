import { expect, test } from 'vitest'
import type { Run } from '../../core/records/experiment'
import { initialState } from '../../state/initial-state'
import { known } from '../../state/known'
import { runLabel } from './run-label'

const run = (method: string, name?: string): Run => ({
  method,
  learningRate: 0.1,
  hyperparameters: {},
  ...(name !== undefined && { name }),
})

function labels(...runs: readonly Run[]): readonly string[] {
  const state = known({ ...initialState, experiment: { ...initialState.experiment, runs } })
  return runs.map((_, index) => runLabel(state, index))
}

test('a run without a name is told by its method, or by its number where that tells nothing', () => {
  expect(labels(run('gd'), run('adam'), run('gd', 'mine'))).toEqual(['run 1', 'Adam', 'mine'])
})

test('no two runs are called the same for their method', () => {
  expect(labels(run('adam'), run('adam'))).toEqual(['Adam, run 1', 'Adam, run 2'])
  expect(labels(run('gd', 'Adam'), run('adam'))).toEqual(['Adam', 'Adam, run 2'])
})
