import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { CallKind } from '../engine/calls'
import type { Engine } from '../engine/client'
import type { SurveyPool } from '../engine/pool'
import { layers } from '../experiment/layer'
import { comparing } from './actions/comparing'
import { followBasins } from './followers/basins'
import { followConvexity } from './followers/convexity'
import { followCriticalPoints } from './followers/critical-points'
import { followFlowLines } from './followers/flow-lines'
import { followGradientField } from './followers/gradient-field'
import { followHeights } from './followers/heights'
import { memoryPage } from './memory-page'
import { createEtascope } from './store'

interface Asked {
  readonly kind: CallKind | 'survey'
  readonly signal: AbortSignal | undefined
}

/** A far end that keeps the questions which still wait; it answers nothing but what the first screen needs. */
function silentFarEnd() {
  const waiting = new Set<Asked>()
  let count = 0
  const wait = (kind: Asked['kind'], signal: AbortSignal | undefined) =>
    new Promise<never>((_, reject) => {
      count++
      const asked = { kind, signal }
      waiting.add(asked)
      signal?.addEventListener('abort', () => {
        waiting.delete(asked)
        reject(signal.reason)
      })
    })
  const engine: Engine = {
    call: async (kind, _request, { signal } = {}) => {
      if (kind === 'describe') return { tex: 'x', start: [1, 1] } as never
      return wait(kind, signal)
    },
  }
  const surveys: SurveyPool = {
    survey: async (_objective, _request, { signal } = {}) => wait('survey', signal),
  }
  return { engine, surveys, kinds: () => [...waiting].map(({ kind }) => kind), count: () => count }
}

const turn = () => vi.advanceTimersByTimeAsync(0)

const realImmediate = setImmediate
/** Lets go on whatever waits for no timer, such as a module that is still being read, until none is set, or for long enough. */
async function rest(): Promise<void> {
  for (let k = 0; k < 1000 && vi.getTimerCount() > 0; k++)
    await new Promise<void>((resolve) => void realImmediate(resolve))
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

test('an experiment that has been destroyed leaves nothing scheduled, nothing asked and nobody listening', async () => {
  const { engine, surveys, kinds, count } = silentFarEnd()
  const page = memoryPage('#t=3')
  const etascope = createEtascope(engine, surveys, page)
  await etascope.open()
  for (const layer of layers) if (layer !== 'blindfold') etascope.showLayer(layer, true)
  for (const start of [
    followGradientField,
    followFlowLines,
    followCriticalPoints,
    followHeights,
    followConvexity,
  ])
    etascope.follow(start)
  etascope.follow(followBasins).prepare()
  await turn()
  const probe = etascope.createProbe()
  const answer = probe([0, 0])
  const file = etascope.download('csv')
  const best = etascope.follow(comparing).methodsAtBest()
  const rates = etascope.suggestRates()
  // A drag and a zoom that have not come to rest.
  etascope.setStart([1, 2], 'move')
  etascope.setView({ x0: 0, x1: 1, y0: 0, y1: 1 }, 'move')
  await turn()
  expect(new Set(kinds())).toEqual(
    new Set(['field', 'gradientField', 'flowLines', 'heights', 'probe', 'suggest', 'survey']),
  )
  expect(vi.getTimerCount()).toBeGreaterThan(0)

  const before = etascope.store.getState()
  const asked = count()
  etascope.destroy()
  await Promise.all([answer, best, rates])
  await turn()
  await rest()
  expect(kinds()).toEqual([])
  expect(vi.getTimerCount()).toBe(0)

  // Whatever is still done to it, or reaches it late, changes nothing.
  etascope.setStart([2, 2], 'end')
  etascope.seek(5)
  page.push('#surface=booth')
  page.undo()
  await etascope.open().catch(() => {})
  await vi.advanceTimersByTimeAsync(10_000)
  expect(etascope.store.getState()).toBe(before)
  expect(count()).toBe(asked)
  expect(vi.getTimerCount()).toBe(0)
  void file
})

test('of several experiments with one engine the others go on', async () => {
  const { engine, surveys, kinds } = silentFarEnd()
  const [first, second] = [0, 1].map(() => createEtascope(engine, surveys, memoryPage('#t=3')))
  await first!.open()
  await second!.open()
  await turn()
  const both = kinds().length
  first!.destroy()
  await turn()
  expect(kinds()).toHaveLength(both / 2)
  second!.setLearningRate(0, 0.01, 'end')
  expect(second!.store.getState().experiment.runs[0]?.learningRate).toBe(0.01)
  expect(first!.store.getState().experiment.runs[0]?.learningRate).not.toBe(0.01)
  second!.destroy()
  await turn()
  expect(kinds()).toEqual([])
})

test('a history in memory goes back and forth within itself', () => {
  const page = memoryPage('#a')
  const heard = vi.fn()
  const stop = page.onNavigate(heard)
  page.push('#b')
  page.replace('#c')
  page.undo()
  expect(page.hash()).toBe('#a')
  page.undo()
  expect(page.hash()).toBe('#a')
  page.redo()
  expect(page.hash()).toBe('#c')
  page.undo()
  page.push('#d')
  page.redo()
  expect(page.entries).toEqual(['#a', '#d'])
  expect(heard).toHaveBeenCalledTimes(3)
  stop()
  page.undo()
  expect(heard).toHaveBeenCalledTimes(3)
})
