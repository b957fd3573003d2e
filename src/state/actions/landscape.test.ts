import { expect, test } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { type Columns, columnsFrom } from '../../core/records/columns'
import { initialState } from '../initial-state'
import { isWalking, known } from '../known'
import { shownStep, stepsPerSecond } from '../playing'
import type { Outcome, State } from '../state'
import { createEdits } from './edits'
import { createLandscape, layersDrawn } from './landscape'
import { createPlayback } from './playback'

/** A page with a run of 20 steps and one of 5. */
function page(change: Partial<State> = {}, reducedMotion = false) {
  const outcome = { descents: [{ trajectory: steps(20) }, { trajectory: steps(5) }], lastStep: 20 }
  const store = createStore<State>(() => ({
    ...initialState,
    outcome: outcome as unknown as Outcome,
    ...change,
  }))
  const commits: string[] = []
  const commit = (key: string) => commits.push(key)
  const still = () => reducedMotion
  const playback = createPlayback(store, still)
  return {
    store,
    commits,
    ...playback,
    ...createLandscape(store, { commit, reducedMotion: still }),
    ...createEdits(store, {
      commit,
      propose: commit,
      settle() {},
      withdraw: () => false,
      replay: playback.replay,
    }),
  }
}

const steps = (count: number): Columns => columnsFrom(() => new Float64Array(count + 1))

const step = ({ store }: ReturnType<typeof page>) => shownStep(store.getState())

test('layers are shown and hidden one by one, and listed in one order whatever was asked first', () => {
  const { store, showLayer, commits } = page()
  showLayer('basins', true)
  showLayer('flow', true)
  expect(store.getState().layers).toEqual(['flow', 'basins'])
  showLayer('flow', true)
  showLayer('basins', false)
  expect(store.getState().layers).toEqual(['flow'])
  expect(commits).toEqual(['show', 'show', 'show', 'show'])
})

test('a blindfold hides the other layers, which are there again once it is lifted', () => {
  const { store, showLayer } = page({ layers: ['flow', 'basins'] })
  showLayer('blindfold', true)
  expect(layersDrawn(store.getState())).toEqual(['blindfold'])
  // Whoever draws by it may be asked as often as the state changes.
  expect(layersDrawn(store.getState())).toBe(layersDrawn(store.getState()))
  showLayer('blindfold', false)
  expect(layersDrawn(store.getState())).toEqual(['flow', 'basins'])
})

test('a blindfold is put on at the start, not playing, and then plays at a walking pace', () => {
  const blind = page({ playback: 'end', playhead: 20, arrows: false })
  blind.showLayer('blindfold', true)
  expect(blind.store.getState()).toMatchObject({ playback: 'paused', playhead: 0, arrows: true })
  expect(stepsPerSecond(blind.store.getState())).toBe(4)
  blind.setSpeed(900)
  expect(stepsPerSecond(blind.store.getState())).toBe(900)
})

test('once it is lifted, the walk goes on from where it stands, unless somebody held it or wants no motion', () => {
  for (const playback of ['playing', 'end'] as const) {
    const blind = page({ playback })
    blind.showLayer('blindfold', true)
    blind.stepBy(3)
    blind.showLayer('blindfold', false)
    expect(blind.store.getState()).toMatchObject({ playback: 'playing', playhead: 3 })
  }
  for (const blind of [page({ playback: 'paused', playhead: 9 }), page({}, true)]) {
    blind.showLayer('blindfold', true)
    blind.stepBy(3)
    blind.showLayer('blindfold', false)
    expect(blind.store.getState()).toMatchObject({ playback: 'paused', playhead: 3 })
  }
  const opened = page({ playback: 'paused', playhead: 9, layers: ['blindfold'] })
  opened.showLayer('blindfold', false)
  expect(opened.store.getState()).toMatchObject({ playback: 'paused', playhead: 9 })
})

test('what is asked for twice changes nothing', () => {
  const blind = page()
  blind.showLayer('blindfold', true)
  blind.stepBy(3)
  blind.showLayer('blindfold', true)
  blind.showLayer('flow', true)
  expect(step(blind)).toBe(3)
})

test('under a blindfold a new start is walked from its first step, and a drag shows nothing of where it leads', () => {
  const blind = page({ layers: ['blindfold'], playback: 'paused', playhead: 12 })
  blind.setStart([1, 1], 'end')
  expect(step(blind)).toBe(0)
  blind.seek(12)
  blind.setStart([2, 1], 'move')
  expect(step(blind)).toBe(0)
  blind.setStart([2, 1], 'cancel')
  expect(step(blind)).toBe(12)
  blind.play()
  blind.setLearningRate(0, 0.5, 'move')
  expect(blind.store.getState()).toMatchObject({ playback: 'paused', playhead: 12 })
})

test('what becomes of a run is ahead until the playhead is at its end', () => {
  const blind = page({ layers: ['blindfold'], playback: 'paused', playhead: 4 })
  const ahead = () => [0, 1].map((run) => isWalking(known(blind.store.getState()), run))
  expect(ahead()).toEqual([true, true])
  blind.stepBy(1)
  expect(ahead()).toEqual([true, false])
  blind.seek(20)
  expect(ahead()).toEqual([false, false])
  blind.seek(0)
  blind.showLayer('blindfold', false)
  expect(ahead()).toEqual([false, false])
})
