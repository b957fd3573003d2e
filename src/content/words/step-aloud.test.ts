import { expect, it } from 'vitest'
import { firstState } from '../../build/first-state'
import { findMethod } from '../../core/methods/registry'
import { known } from '../../state/known'
import type { State } from '../../state/state'
import { stepAloud } from './step-aloud'

const first: State = { ...(await firstState(1.3)), playback: 'paused', playhead: 7 }

it('says the rule with its numbers', () => {
  expect(stepAloud(known(first))).toMatch(
    /^w at step 8 is \([\d.]+, [\d.]+\): w at step 7, \([\d.]+, [\d.]+\), minus 0\.0185 times the gradient \((minus )?[\d.]+, (minus )?[\d.]+\)\.$/,
  )
})

it('says what a method remembers, and H by its rows', () => {
  const { outcome } = first
  const adam = findMethod('adam')!
  const experiment = {
    ...outcome!.experiment,
    runs: outcome!.experiment.runs.map((run) => ({ ...run, method: adam.id })),
  }
  const changed = { ...outcome!, experiment }
  const memory = (moments: [number, number][]) => ({ moments, shared: [0.9, 0.99] })
  const taken = {
    t: 7,
    hessian: Float64Array.of(1, 2, 3),
    refused: 0,
    before: memory([
      [1, 2],
      [3, 4],
    ]),
    after: memory([
      [5, 6],
      [7, 8],
    ]),
  }
  const state = { ...first, outcome: changed, inspected: { outcome: changed, run: 1, taken } }
  expect(stepAloud(known(state as unknown as State))).toMatch(
    /plus the step .* The Hessian has the rows \(1, 2\) and \(2, 3\)\. The mean goes from \(1, 2\) to \(5, 6\)\. The mean square goes from \(3, 4\) to \(7, 8\)\./,
  )
})
