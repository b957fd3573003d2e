import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { EngineError } from '../engine/client'
import { memoryPage } from './memory-page'
import { createEtascope } from './store'
import { noSurveys, patientEngine } from './test-doubles'

let page = memoryPage()

const turn = () => new Promise((resolve) => setTimeout(resolve))
const described = { tex: 'x', start: [1, 1] }
const suggestion = { small: 0.01, good: 0.5, large: 1.5, finding: 'converges' }

/** The sphere by link, its rates still being looked for. */
async function searching() {
  const far = patientEngine()
  const etascope = createEtascope(far.engine, noSurveys, page)
  const opening = etascope.open()
  await turn()
  far.last('describe').answer(described)
  await turn()
  return { ...far, etascope, opening, state: () => etascope.store.getState() }
}

let now = 0
beforeEach(() => {
  now = 0
  page = memoryPage('#surface=sphere', { reducedMotion: () => true })
  vi.spyOn(performance, 'now').mockImplementation(() => now)
})
afterEach(() => {
  vi.restoreAllMocks()
})

test('a rate set by hand while rates are sought is kept', async () => {
  const { etascope, state, last, opening } = await searching()
  etascope.setLearningRate(1, 0.123, 'end')
  last('suggest').answer(suggestion)
  await opening
  expect(state().experiment.runs[1]?.learningRate).toBe(0.123)
  expect(state().suggesting).toBe(false)
})

test('a start moved while rates are sought has them sought anew', async () => {
  const { etascope, state, last, count, opening } = await searching()
  etascope.setStart([3, 3], 'end')
  last('suggest').answer({ ...suggestion, good: 0.4 })
  await turn()
  expect(count('suggest')).toBe(2)
  expect(last('suggest').request).toMatchObject({ start: [3, 3] })
  last('suggest').answer(suggestion)
  await opening
  expect(state().experiment.runs.map((run) => run.learningRate)).toEqual([0.01, 0.5, 1.5])
})

test('cancelling ends the search that is on show, and says so', async () => {
  const { etascope, state, last, opening } = await searching()
  now = 1000
  last('suggest').progress(0.4)
  expect(state().work).toEqual({ kind: 'rates', fraction: 0.4 })
  etascope.cancel()
  await opening
  expect(last('suggest').signal?.aborted).toBe(true)
  expect(state().work).toBeNull()
  expect(state().notices).toMatchObject([{ said: { kind: 'searchCancelled' } }])
})

test('cancelling the first runs ends them, and a download does not wait for them', async () => {
  const { etascope, state, last, opening } = await searching()
  last('suggest').answer(suggestion)
  await opening
  const file = etascope.download('csv')
  now = 1000
  last('descend').progress(0.1)
  etascope.cancel()
  await turn()
  expect(last('descend').signal?.aborted).toBe(true)
  expect(state().halted).toBe(true)
  expect(await file).toBeNull()
})

test('what is quick shows no progress', async () => {
  const { state, last } = await searching()
  now = 100
  last('suggest').progress(0.4)
  expect(state().work).toBeNull()
})

test('a surface no longer on show that turns out too slow leaves the one on show alone', async () => {
  const { etascope, state, last, count, opening } = await searching()
  const field = last('field')
  const choosing = etascope.chooseSurface('booth')
  await turn()
  last('suggest').answer(suggestion)
  await turn()
  last('describe').answer(described)
  await Promise.all([opening, choosing])
  expect(count('descend')).toBe(1)
  field.fail(new EngineError({ kind: 'tooSlow' }))
  await turn()
  expect(last('descend').signal?.aborted).toBe(false)
  expect(state().experiment.objective).toEqual({ kind: 'catalogue', id: 'booth' })
  expect(state().notices).toEqual([])
})

/** Descents as the worker would answer them, as far as the state looks into them. */
const descents = [{ trajectory: { x: [1], y: [1] } }]

test('after cancelling a run the address says what is on show again', async () => {
  const { etascope, state, last, opening } = await searching()
  last('suggest').answer(suggestion)
  await opening
  last('descend').answer(descents)
  await turn()
  const { experiment } = state()
  etascope.setStopping({ maxSteps: 1_000_000 })
  expect(page.hash()).toContain('steps=1000000')
  now = 1000
  last('descend').progress(0.1)
  etascope.cancel()
  await turn()
  expect(state().experiment).toBe(experiment)
  expect(page.hash()).toContain(`steps=${experiment.stopping.maxSteps}&`)
})

test('first steps are on show until the rest has come, and leave the last whole runs to come back to', async () => {
  const { etascope, state, last, opening } = await searching()
  last('suggest').answer(suggestion)
  await opening
  const first = [{ trajectory: { x: [1, 2], y: [1, 2] } }]
  last('descend').progress({ first })
  expect(state().outcome).toMatchObject({ descents: first, lastStep: 1, preview: true })
  last('descend').answer(descents)
  await turn()
  const { experiment, outcome } = state()
  expect(outcome).toMatchObject({ descents, preview: false })
  etascope.setStopping({ maxSteps: 1_000_000 })
  last('descend').progress({ first })
  expect(state().outcome?.preview).toBe(true)
  now = 1000
  last('descend').progress(0.1)
  etascope.cancel()
  await turn()
  expect(state()).toMatchObject({ experiment, outcome })
})

test('a download asked for when the runs have been cancelled says that there is nothing, and why', async () => {
  const { etascope, state, last, opening } = await searching()
  last('suggest').answer(suggestion)
  await opening
  now = 1000
  last('descend').progress(0.1)
  etascope.cancel()
  await turn()
  etascope.dismissNotice(state().notices[0]?.id ?? 0)
  expect(await etascope.download('csv')).toBeNull()
  expect(state().notices).toMatchObject([{ said: { kind: 'nothingToDownload' } }])
})

test('a search for rates ends the runs that it is to replace, so that there is one thing to cancel', async () => {
  const { etascope, state, last, count, opening } = await searching()
  last('suggest').answer(suggestion)
  await opening
  now = 1000
  last('descend').progress(0.1)
  const run = last('descend')
  const search = etascope.suggestRates()
  await turn()
  expect(run.signal?.aborted).toBe(true)
  expect(state().work).toBeNull()
  now = 2000
  last('suggest').progress(0.5)
  expect(state().work?.kind).toBe('rates')
  etascope.cancel()
  await search
  await turn()
  // The runs are made after all, from the beginning, and say so.
  expect(count('descend')).toBe(2)
  now = 3000
  last('descend').progress(0.2)
  expect(state().work).toEqual({ kind: 'descents', fraction: 0.2 })
})

test('of two kinds of work the one whose name is on show is cancelled', async () => {
  const { etascope, state, last, opening } = await searching()
  last('suggest').answer(suggestion)
  await opening
  last('descend').answer(descents)
  await turn()
  const file = etascope.download('csv')
  await turn()
  now = 1000
  last('download').progress(0.5)
  etascope.setStopping({ maxSteps: 1_000_000 })
  now = 2000
  last('descend').progress(0.1)
  last('download').progress(0.6)
  expect(state().work?.kind).toBe('descents')
  etascope.cancel()
  await turn()
  expect([last('descend').signal?.aborted, last('download').signal?.aborted]).toEqual([true, false])
  expect(state().work).toEqual({ kind: 'file', fraction: 0.6 })
  last('download').answer(new Blob())
  expect(await file).toBeInstanceOf(Blob)
})
