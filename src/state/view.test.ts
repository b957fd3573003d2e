import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Viewport } from '../core/records/experiment'
import type { Engine } from '../engine/client'
import type { Calls } from '../engine/protocol'
import { defaultExperiment } from '../experiment/defaults'
import { memoryPage } from './memory-page'
import { createEtascope } from './store'

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
  const etascope = createEtascope(engine, { survey: () => new Promise(() => {}) }, page)
  await etascope.open()
  await vi.advanceTimersByTimeAsync(5000)
  fields.length = 0
  return { etascope, entries: page.entries, fields, state: () => etascope.store.getState() }
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

test('a double click leaves no start behind, neither on show nor in the history', async () => {
  const { etascope, entries, state } = await opened()
  etascope.seek(42)
  const { playhead, playback } = state()
  const pressed = performance.now()
  await vi.advanceTimersByTimeAsync(80)
  etascope.setStart([1, 1], 'end')
  await vi.advanceTimersByTimeAsync(150)
  etascope.setStart([1.01, 1], 'end')
  etascope.takeBackClicks(pressed)
  expect(state().experiment.start).toEqual(defaultExperiment.start)
  expect(state()).toMatchObject({ playhead, playback })
  await vi.advanceTimersByTimeAsync(200)
  etascope.setView(near, 'end')
  await turn()
  expect(state().outcome?.experiment).toEqual(defaultExperiment)
  expect(entries).toHaveLength(2)
  expect(entries[1]).toContain('start=0,0.5&')
  expect(entries[1]).toContain('view=1,3,1,3')
})

test('only the clicks of the double click are taken back', async () => {
  const { etascope, entries, state } = await opened()
  etascope.setStart([2, 2], 'end')
  await vi.advanceTimersByTimeAsync(3000)
  const pressed = performance.now()
  etascope.setStart([1, 1], 'end')
  etascope.takeBackClicks(pressed)
  expect(state().experiment.start).toEqual([2, 2])
  etascope.setView(near, 'end')
  expect(entries.map((entry) => /start=[^&]*/.exec(entry)?.[0])).toEqual([
    undefined,
    'start=2,2',
    'start=2,2',
  ])
  // Where there was no click, a double click is a zoom and no more.
  etascope.takeBackClicks(0)
  expect(state().experiment.start).toEqual([2, 2])
})

test('a run’s own start is put back as well', async () => {
  const { etascope, state } = await opened('#run=gd,0.1,start=1:2&run=gd,0.2')
  const { runs } = state().experiment
  etascope.setStart([3, 3], 'end', 0)
  expect(state().experiment.runs[0]?.start).toEqual([3, 3])
  etascope.takeBackClicks(0)
  expect(state().experiment.runs).toEqual(runs)
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
