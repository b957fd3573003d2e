import { expect, test } from 'vitest'
import { descend } from '../../core/descent/descend'
import type { Run } from '../../core/records/experiment'
import { finish } from '../../core/records/task'
import { resolveObjective } from '../../core/resolve-objective'
import { descentOf } from '../../core/verdict/what-became'
import { initialState } from '../initial-state'
import { createLivingStore } from '../living-store'
import { outcomeOf } from '../state'
import { answering } from '../test-doubles'
import { followComputation } from './computation'
import type { Sources } from './followers'

const objective = { kind: 'catalogue', id: 'sphere' } as const
const run: Run = { method: 'gd', learningRate: 0.01, hyperparameters: {} }
const stopping = { gradient: 0, step: 0, loss: 0, maxSteps: 200 }

function outcome() {
  const resolved = resolveObjective(objective)
  if (!resolved.ok) throw new Error(resolved.error.message)
  const trajectory = finish(descend(resolved.objective, run, [4, 2], stopping))
  const descent = finish(descentOf(trajectory, resolved.objective, run, stopping))
  return outcomeOf({ objective, start: [4, 2], runs: [run], stopping }, [descent])
}

/** A state whose computation is followed, and what has been asked of the engine, which answers at once. */
function followed() {
  const { engine, asked } = answering('computationalGraphs', () => ({ rows: null }))
  const store = createLivingStore({
    ...{ ...initialState, outcome: outcome(), selectedRun: 0 },
    ...{ playback: 'paused', playhead: 7, speed: 60 },
  })
  return { store, asked, ...followComputation(store, { engine } as Sources) }
}

const turn = () => new Promise((resolve) => setTimeout(resolve))

test('is asked for at the iterate on show, and only while it is shown', async () => {
  const { store, asked, show } = followed()
  await turn()
  expect(asked).toEqual([])
  show(true)
  await turn()
  expect(asked).toHaveLength(1)
  const { x, y } = store.getState().outcome!.descents[0]!.trajectory
  expect(asked[0]).toMatchObject({ t: 7, at: [x[7], y[7]], over: 'rows', shown: 0 })
  expect(store.getState().computation?.found?.t).toBe(7)
  store.setState({ playhead: 8 })
  await turn()
  expect(asked.at(-1)?.t).toBe(8)
  show(false)
  expect(store.getState().computation).toBeNull()
  store.setState({ playhead: 9 })
  await turn()
  expect(asked).toHaveLength(2)
})

test('at the end of a run is where its last step begins', async () => {
  const { store, asked, show } = followed()
  store.setState({ playback: 'end' })
  show(true)
  await turn()
  expect(asked[0]?.t).toBe(199)
})

test('while it plays is asked for so seldom that it can be read', async () => {
  const { store, asked, show } = followed()
  show(true)
  store.setState({ playback: 'playing' })
  for (let playhead = 0; playhead < 60; playhead++) {
    store.setState({ playhead })
    await turn()
  }
  // Sixty steps a second, of which six are told.
  const told = asked.map(({ t }) => t).filter((t) => t !== 7)
  expect(told).toEqual([0, 10, 20, 30, 40, 50])
})

test('is of the rows that are chosen', async () => {
  const { asked, show, choose } = followed()
  show(true)
  await turn()
  choose({ over: 'row' })
  choose({ shown: 3 })
  await turn()
  expect(asked.at(-1)).toMatchObject({ over: 'row', shown: 3 })
})
