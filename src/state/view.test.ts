import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Viewport } from '../core/records/experiment'
import type { Calls } from '../engine/calls'
import type { Engine } from '../engine/client'
import { defaultExperiment } from '../experiment/defaults'
import type { Etascope } from './etascope'
import { memoryPage } from './memory-page'
import { createEtascope } from './store'
import { noSurveys } from './test-doubles'

const near: Viewport = { x0: 1, x1: 3, y0: 1, y1: 3 }
const nearer: Viewport = { x0: 1, x1: 2, y0: 1, y1: 2 }

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A page whose worker answers at once, with fields asked for by their columns and views. */
async function opened(hash = '') {
  const page = memoryPage(hash)
  const fields: Calls['field']['request'][] = []
  const engine: Engine = {
    async call(kind, request) {
      if (kind === 'field') fields.push(request as Calls['field']['request'])
      const answers = {
        field: {},
        descend: [{ trajectory: { x: new Float64Array(100) } }],
        describe: { tex: '' },
      }
      return answers[kind as keyof typeof answers] as never
    },
  }
  const etascope = createEtascope(engine, noSurveys, page)
  await etascope.open()
  await vi.advanceTimersByTimeAsync(5000)
  fields.length = 0
  return { etascope, page, entries: page.entries, fields, state: () => etascope.store.getState() }
}

const turn = () => vi.advanceTimersByTimeAsync(0)

test('a zoom is one entry of the history, with coarse fields on the way and a fine one at its end', async () => {
  const { etascope, entries, fields, state } = await opened()
  etascope.setView(near, 'move')
  await turn()
  etascope.setView(nearer, 'move')
  await turn()
  expect(state()).toMatchObject({ view: nearer, zooming: true })
  expect(entries).toHaveLength(1)
  expect(fields).toHaveLength(2)
  expect(Math.max(...fields.map(({ columns }) => columns))).toBeLessThan(80)
  etascope.setView(nearer, 'end')
  await turn()
  expect(state().zooming).toBe(false)
  expect(entries).toHaveLength(2)
  expect(entries[1]).toContain('view=1,2,1,2')
  expect(fields).toHaveLength(3)
  expect(fields[2]?.columns).toBeGreaterThan(150)
  await vi.advanceTimersByTimeAsync(1000)
  expect(fields).toHaveLength(3)
})

test('a view that rests in the middle of a gesture becomes fine, once', async () => {
  const { etascope, fields } = await opened()
  etascope.setView(near, 'move')
  await vi.advanceTimersByTimeAsync(59)
  expect(fields.map(({ columns }) => columns > 150)).toEqual([false])
  await vi.advanceTimersByTimeAsync(1)
  expect(fields.map(({ columns }) => columns > 150)).toEqual([false, true])
  etascope.setView(near, 'end')
  await vi.advanceTimersByTimeAsync(1000)
  expect(fields).toHaveLength(2)
})

test('the contours are spaced as the link says, and asked for anew when that changes', async () => {
  const { etascope, entries, fields } = await opened('#scale=log&t=0')
  etascope.setContourScale('area')
  await turn()
  expect(fields.map(({ spacing }) => spacing)).toEqual(['area'])
  // Back takes it back, and nothing else with it.
  expect(entries).toEqual(['#scale=log&t=0', expect.stringMatching(/&scale=area$/)])
  await vi.advanceTimersByTimeAsync(2000)
  etascope.setContourScale('fitted')
  expect(entries[2]).not.toContain('scale')
})

const starts = (entries: readonly string[]) =>
  entries.map((entry) => /start=[^&]*/.exec(entry)?.[0])

test('a click that turns out to be half of a double click leaves nothing behind', async () => {
  const { etascope, entries, state } = await opened()
  etascope.seek(42)
  const { playhead, playback } = state()
  etascope.setStart([1, 1], 'try')
  await vi.advanceTimersByTimeAsync(150)
  expect(state().experiment.start).toEqual([1, 1])
  expect(state().outcome?.experiment.start).toEqual([1, 1])
  expect(starts(entries)).toEqual([undefined, 'start=1,1'])
  etascope.setStart([0, 0], 'cancel')
  expect(entries).toEqual([entries[0], entries[0]])
  expect(state()).toMatchObject({ playhead, playback, canUndo: false })
  etascope.setView(near, 'end')
  await turn()
  expect(state().outcome?.experiment).toEqual(defaultExperiment)
  expect(entries).toHaveLength(2)
  expect(entries[1]).toContain('start=0,0.5&')
  expect(entries[1]).toContain('view=1,3,1,3')
})

test('a click that stands is in the history, and is not taken back any more', async () => {
  const { etascope, entries, state } = await opened()
  etascope.setStart([2, 2], 'try')
  etascope.settle()
  expect(starts(entries)).toEqual([undefined, 'start=2,2'])
  etascope.settle()
  etascope.cancelDrag()
  expect(state().experiment.start).toEqual([2, 2])
  expect(entries).toHaveLength(2)
})

test('a run’s own start is put back as well', async () => {
  const { etascope, state } = await opened('#run=gd,0.1,start=1:2&run=gd,0.2')
  const { runs } = state().experiment
  etascope.setStart([3, 3], 'try', 0)
  expect(state().experiment.runs[0]?.start).toEqual([3, 3])
  etascope.cancelDrag()
  expect(state().experiment.runs).toEqual(runs)
})

test.each<[string, (made: Etascope) => void, number]>([
  ['another click', (made) => made.setStart([5, 5], 'try'), 2],
  ['a drag', (made) => made.setStart([5, 5], 'end'), 2],
  ['another rate', (made) => made.setLearningRate(0, 0.5, 'end'), 3],
  ['another view', (made) => made.setView(near), 3],
  // A look is no action of its own.
  ['another layout', (made) => made.setLayout('overlay'), 2],
])('a click stands before %s is written, as an action of its own', async (_, act, count) => {
  const { etascope, entries } = await opened()
  etascope.setStart([2, 2], 'try')
  await vi.advanceTimersByTimeAsync(100)
  act(etascope)
  etascope.settle()
  // Starts set within a second of each other share one entry.
  expect(entries).toHaveLength(count)
  if (count === 3) expect(starts(entries)).toEqual([undefined, 'start=2,2', 'start=2,2'])
  expect(entries.at(-1)).toBe(etascope.shareLink())
  await turn()
})

test('Undo right after a click takes it back, and Redo does it again', async () => {
  const { etascope, entries, state } = await opened()
  etascope.setStart([2, 2], 'try')
  etascope.undo()
  await turn()
  expect(state().experiment.start).toEqual(defaultExperiment.start)
  expect(entries).toHaveLength(1)
  etascope.redo()
  await turn()
  expect(state().experiment.start).toEqual([2, 2])
})

test('the browser’s Back right after a click takes back the click, and no more', async () => {
  const { etascope, page, state } = await opened()
  etascope.setStart([2, 2], 'try')
  etascope.settle()
  await vi.advanceTimersByTimeAsync(3000)
  etascope.setStart([3, 3], 'try')
  page.undo()
  await turn()
  expect(state().experiment.start).toEqual([2, 2])
  expect(starts(page.entries)).toEqual([undefined, 'start=2,2'])
})

test('the browser’s Back right after the first click takes it back, and leaves the page as it was', async () => {
  const { etascope, page, state } = await opened()
  etascope.setStart([3, 3], 'try')
  page.undo()
  await turn()
  expect(state().experiment.start).toEqual(defaultExperiment.start)
  expect(page.entries).toHaveLength(1)
})

test('coarse or fine, a field of a plot of any width has a whole number of samples', async () => {
  const { etascope, fields } = await opened()
  for (const width of [300, 807, 1900]) {
    etascope.setPlotSize({ width, height: 500 })
    etascope.setView({ ...near, x1: 3 + width / 1000 }, 'move')
    await turn()
    etascope.setView(nearer, 'end')
    await vi.advanceTimersByTimeAsync(1000)
  }
  expect(fields.length).toBeGreaterThanOrEqual(6)
  for (const { columns, rows } of fields)
    expect([columns, rows].every(Number.isInteger), `${columns} × ${rows}`).toBe(true)
})
