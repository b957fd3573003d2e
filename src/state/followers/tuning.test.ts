import { expect, test, vi } from 'vitest'
import { type DataParts, dataReference } from '../../core/data/data-reference'
import { createTable } from '../../core/data/table'
import type { Run } from '../../core/records/experiment'
import type { SurveyPicture } from '../../core/records/survey/picture'
import type { TuningRequest } from '../../core/records/survey/request'
import type { SurveyPool } from '../../engine/pool'
import { initialState } from '../initial-state'
import { createLivingStore } from '../living-store'
import { cancelled } from '../work'
import type { Sources } from './followers'
import { followTuning } from './tuning'

const turn = () => new Promise((resolve) => setTimeout(resolve))

const momentum: Run = { method: 'momentum', learningRate: 0.02, hyperparameters: { momentum: 0.5 } }
const gd: Run = { method: 'gd', learningRate: 0.02, hyperparameters: {} }

function followed() {
  const asked: TuningRequest[] = []
  const picture = (stride: number) =>
    ({ stride, minima: [{ at: [3, 2], f: 0 }] }) as unknown as SurveyPicture
  const surveys: SurveyPool = {
    survey: async (_objective, request, options) => {
      asked.push(request as TuningRequest)
      options?.onPicture?.(picture(2))
      return picture(1)
    },
  }
  const { experiment } = initialState
  const store = createLivingStore({
    ...initialState,
    rateRange: [0.01, 1],
    experiment: { ...experiment, runs: [gd, momentum] },
  })
  followTuning(store, { surveys } as Sources)
  const change = (part: Partial<typeof experiment>, dragging = false) =>
    store.setState({ experiment: { ...store.getState().experiment, ...part }, dragging })
  return { store, asked, change }
}

test('a tuning map is asked for while it is shown, of a method that has what it varies', async () => {
  const { store, asked } = followed()
  const strides: unknown[] = []
  store.subscribe(({ tuning }) => strides.push(tuning?.picture.stride))
  store.setState({ tuningOf: 0 })
  await turn()
  expect(asked).toEqual([])
  store.setState({ tuningOf: 1 })
  await turn()
  expect(asked).toMatchObject([
    { kind: 'tuning', name: 'momentum', low: 0.01, high: 1, columns: 96, rows: 64 },
  ])
  expect(asked[0]?.run.hyperparameters).toEqual({})
  expect(strides).toContain(2)
  expect(store.getState().tuning).toMatchObject({ question: { run: 1 }, hues: [0] })
  store.setState({ tuningOf: null })
  expect(store.getState().tuning).toBeNull()
})

test("it does not depend on the run's own pair, and follows a start that is dragged, with fewer pairs", async () => {
  const { store, asked, change } = followed()
  store.setState({ tuningOf: 1 })
  await turn()
  const other = { ...momentum, learningRate: 0.3, hyperparameters: { momentum: 0.7 } }
  change({ runs: [gd, other] }, true)
  change({ runs: [gd, other] })
  await turn()
  expect(asked).toHaveLength(1)
  change({ start: [1, 2] }, true)
  await turn()
  expect(asked.at(-1)).toMatchObject({ start: [1, 2], columns: 48 })
  change({})
  await turn()
  expect(asked.at(-1)).toMatchObject({ start: [1, 2], columns: 96 })
  const { stopping } = store.getState().experiment
  change({ stopping: { ...stopping, maxSteps: 300 } })
  await turn()
  expect(asked.at(-1)).toMatchObject({ stopping: { maxSteps: 300 } })
})

test('steps that would take minutes are not asked for', async () => {
  const { store, asked, change } = followed()
  const { stopping } = store.getState().experiment
  change({ stopping: { ...stopping, maxSteps: 1_000_000 } })
  store.setState({ tuningOf: 1 })
  await turn()
  const { maxSteps } = asked[0]!.stopping
  expect(maxSteps * 96 * 64).toBeLessThan(128e6)
})

/** A loss over a thousand rows. */
function overRows(id: string) {
  const x = Float64Array.from({ length: 1000 }, (_, k) => Math.sin(k))
  const table = createTable([
    ['x', x],
    ['y', x.map((value) => Number(value > 0))],
  ])
  return dataReference({
    loss: { kind: 'builtIn', id },
    table,
    source: null,
    columns: ['x', 'y'],
    scaling: 'raw',
    l2: 0,
  } as DataParts)
}

test('over many rows there are fewer pairs, the fewest first; not where sums stand for the rows', async () => {
  const { store, asked, change } = followed()
  const shown: unknown[] = []
  store.subscribe(({ tuning }) => tuning && shown.push(tuning.request.columns))
  change({ objective: overRows('logistic') })
  store.setState({ tuningOf: 1 })
  await turn()
  expect(asked.map(({ columns }) => columns)).toEqual([24, 48])
  expect(shown).toEqual(expect.arrayContaining([24, 48]))
  change({ objective: overRows('linear') })
  await turn()
  expect(asked.at(-1)).toMatchObject({ columns: 96, stopping: { maxSteps: 200 } })
})

test('a map that takes long tells how far it is, and is ended and taken up again where it was', async () => {
  const asked: { readonly columns: number; tell(fraction: number): void; end(): void }[] = []
  const aborted: unknown[] = []
  const surveys: SurveyPool = {
    survey: (_objective, request, { signal, onProgress } = {}) =>
      new Promise((resolve, reject) => {
        const { columns } = request as TuningRequest
        signal?.addEventListener('abort', () => {
          aborted.push(signal.reason)
          reject(signal.reason)
        })
        const picture = { columns, stride: 1, minima: [] } as unknown as SurveyPicture
        asked.push({ columns, tell: (part) => onProgress?.(part), end: () => resolve(picture) })
      }),
  }
  const store = createLivingStore({
    ...initialState,
    rateRange: [0.01, 1],
    experiment: { ...initialState.experiment, objective: overRows('logistic'), runs: [momentum] },
    tuningOf: 0,
  })
  const now = vi.spyOn(performance, 'now').mockReturnValue(0)
  const { cancel, resume } = followTuning(store, { surveys } as Sources)
  const work = () => store.getState().tuningWork
  asked[0]!.tell(0.5)
  expect(work()).toBeNull()
  now.mockReturnValue(1000)
  asked[0]!.end()
  await turn()
  asked[1]!.tell(0.5)
  // 24 × 16 pairs, and half of 48 × 32.
  expect(work()).toEqual({ stage: 'refining', fraction: (1 + 4 / 2) / 5 })
  cancel()
  await turn()
  expect(aborted.at(-1)).toBe(cancelled)
  expect(work()).toMatchObject({ stage: 'halted' })
  expect(store.getState().tuning?.picture.columns).toBe(24)
  resume()
  now.mockReturnValue(2000)
  asked[2]!.tell(0.25)
  expect(work()).toEqual({ stage: 'refining', fraction: (1 + 4 / 4) / 5 })
  expect(asked.map(({ columns }) => columns)).toEqual([24, 48, 48])
  asked[2]!.end()
  await turn()
  expect(work()).toBeNull()
  expect(store.getState().tuning?.picture.columns).toBe(48)
  now.mockRestore()
})
