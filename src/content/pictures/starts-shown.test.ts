import { expect, test } from 'vitest'
import type { Point } from '../../core/records/experiment'
import { initialState } from '../../state/initial-state'
import { known } from '../../state/known'
import type { State } from '../../state/state'
import { runStartedNear, startsShown } from './starts-shown'

/** Two runs of the default experiment, with these starts of their own. */
function stateOf(selectedRun: number, ...starts: readonly (Point | null)[]): State {
  const { experiment } = initialState
  const runs = starts.map((start, index) => ({
    ...experiment.runs[index]!,
    ...(start && { start }),
  }))
  return { ...initialState, selectedRun, experiment: { ...experiment, start: [7, 8], runs } }
}

const brief = (state: State, run: number | null) =>
  startsShown(known(state), run).map(({ run, at, label, name }) => [run, at, label, name])

test('a start that is shared is shown once, and on every plot', () => {
  const state = stateOf(0, null, null)
  for (const run of [null, 0, 1])
    expect(brief(state, run)).toEqual([
      [null, [7, 8], 'start', expect.stringMatching(/^Start point/)],
    ])
})

test('a start of a run’s own is shown on its plot alone, and beside the shared one on that of all', () => {
  const state = stateOf(1, null, [1, 2])
  expect(brief(state, 0)).toEqual([[null, [7, 8], 'start', 'Start point, on the plot of small']])
  expect(brief(state, 1)).toEqual([[1, [1, 2], 'start', 'Start point of good']])
  expect(brief(state, null)).toEqual([
    [null, [7, 8], 'start', 'Start point'],
    [1, [1, 2], 'start of good', 'Start point of good'],
  ])
})

test('a shared start that no run has is not shown; a press then means the selected run’s', () => {
  expect(brief(stateOf(1, [3, 4], [1, 2]), null).map(([run]) => run)).toEqual([1, 0])
})

test('a start near a critical point is that of the plot on which its card is, whichever run is selected', () => {
  const near = (plot: number | null, selectedRun: number) =>
    runStartedNear(
      known({
        ...stateOf(selectedRun, [3, 4], null),
        chosenPoint: { at: [0, 0], plot },
      }),
    )
  for (const selectedRun of [0, 1]) {
    expect(near(0, selectedRun)).toBe(0)
    expect(near(1, selectedRun)).toBeNull()
    // On the plot of all, as a press there: the shared start, as long as a run has it.
    expect(near(null, selectedRun)).toBeNull()
  }
})
