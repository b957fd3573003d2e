import { expect, it } from 'vitest'
import { type DataParts, dataReference } from '../../core/data/data-reference'
import { createTable } from '../../core/data/table'
import { initialState } from '../../state/initial-state'
import type { Known } from '../../state/known'
import { epochWords } from './batch-chart'

/** A chart in epochs of twenty rows in batches of a size. */
function inEpochs(batch: number): Known {
  const x = Array.from({ length: 20 }, (_, k) => k)
  const objective = dataReference({
    ...{ loss: { kind: 'builtIn', id: 'linear' }, source: null, scaling: 'raw', l2: 0 },
    table: createTable([
      ['x', x],
      ['y', x],
    ]),
    columns: ['x', 'y'],
  } as DataParts)
  const runs = [{ method: 'gd', learningRate: 0.1, hyperparameters: {}, batch }]
  const experiment = { ...initialState.experiment, objective, runs }
  const { chart } = initialState
  return {
    ...initialState,
    experiment,
    outcome: { experiment, descents: [], preview: false },
    selectedRun: 0,
    chart: { ...chart, epochs: true },
  } as unknown as Known
}

it.each([
  [20, '1 step'],
  [19, '2 steps'],
  [7, '3 steps'],
  [1, '20 steps'],
])('with batches of %d an epoch is of %s, the last of which sees what is left', (batch, steps) => {
  expect(epochWords(inEpochs(batch))).toMatch(new RegExp(`each of ${steps}\\.$`))
})
