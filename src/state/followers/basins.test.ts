import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { ObjectiveReference } from '../../core/records/experiment'
import type { BasinsRequest } from '../../core/records/survey/request'
import { finish } from '../../core/records/task'
import { survey } from '../../core/survey/survey'
import type { SurveyOptions, SurveyPool } from '../../engine/pool'
import { objectiveOf, parser } from '../../engine/worker/objectives'
import { memoryPage } from '../memory-page'
import { createEtascope } from '../store'
import { engineHere } from '../test-doubles'
import { followBasins } from './basins'

beforeAll(async () => void (await parser.load()))

// However busy the machine: what a first picture may ask for goes by how long the one before took.
beforeEach(() => void vi.spyOn(performance, 'now').mockReturnValue(0))

interface Asked {
  readonly objective: ObjectiveReference
  readonly request: BasinsRequest
  readonly options: SurveyOptions
  readonly isOver: () => boolean
  readonly answer: () => Promise<void>
}

/** A pool that answers spectra at once, and maps when a test tells it to. */
function patientPool() {
  const asked: Asked[] = []
  const pool: SurveyPool = {
    survey: (objective, request, options = {}) =>
      new Promise((resolve, reject) => {
        const { signal } = options
        let isOver = false
        const answer = async () => {
          isOver = true
          try {
            resolve(finish(survey(objectiveOf(objective), request)))
          } catch (reason) {
            reject(reason)
          }
          await turn()
        }
        if (request.kind !== 'basins') return void answer()
        signal?.addEventListener('abort', () => {
          isOver = true
          reject(signal.reason)
        })
        asked.push({ objective, request, options, isOver: () => isOver, answer })
      }),
  }
  const newly = () => asked.splice(0)
  return { pool, newly }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 5))

async function opened(hash: string) {
  const { pool, newly } = patientPool()
  const etascope = createEtascope(engineHere, pool, memoryPage(hash, { reducedMotion: () => true }))
  // Small, so that a real survey takes no time.
  etascope.setPlotSize({ width: 120, height: 90 })
  await etascope.open()
  etascope.follow(followBasins)
  await turn()
  /** The one request that is on its way. */
  const only = (): Asked => {
    const asked = newly().filter(({ isOver }) => !isOver())
    expect(asked).toHaveLength(1)
    return asked[0]!
  }
  return { etascope, newly, only, basins: () => etascope.store.getState().basins }
}

/** The second run is the one that is selected; so few steps are within the reach of a first picture. */
const two = '#run=adam,0.1&run=gd,0.01&steps=100&show=basins'

/** Answers until the map is complete. */
async function complete({ only, basins }: Awaited<ReturnType<typeof opened>>) {
  await only().answer()
  await only().answer()
  expect(basins().map?.request).toEqual(basins().map?.question.request)
  expect(basins().progress).toBeNull()
}

describe('the basin map', () => {
  test('is not made before it is shown, and is gone when it is hidden', async () => {
    const page = await opened('#run=adam,0.1&run=gd,0.01')
    expect(page.newly()).toEqual([])
    page.etascope.showLayer('basins', true)
    await turn()
    const first = page.only()
    page.etascope.showLayer('basins', false)
    expect(first.isOver()).toBe(true)
    await turn()
    expect(page.basins()).toEqual({ asked: null, stage: 'none', map: null, progress: null })
  })

  test('is neither shown nor made behind a blindfold', async () => {
    const page = await opened(two)
    await complete(page)
    page.etascope.showLayer('blindfold', true)
    expect(page.basins().map).toBeNull()
    await turn()
    expect(page.newly()).toEqual([])
    page.etascope.showLayer('blindfold', false)
    await turn()
    expect(page.only().request.columns).toBe(64)
  })

  test('is first coarse, then of all starts, over the widened view', async () => {
    const page = await opened(two)
    const first = page.only()
    expect(first.request).toMatchObject({ columns: 64, rows: 48, run: { method: 'gd' } })
    const { viewport } = first.request
    // A plot of 4:3 shows more of x than of y.
    expect(viewport).toEqual({ x0: -8, x1: 8, y0: -6, y1: 6 })
    await first.answer()
    expect(page.basins().map?.request.columns).toBe(64)
    expect(page.basins().progress).not.toBeNull()
    const second = page.only()
    expect(second.request).toMatchObject({ columns: 120, rows: 90 })
    second.options.onProgress?.(0.5)
    expect(page.basins().progress).toBeGreaterThan(0.4)
    await second.answer()
    expect(page.basins().map?.request.columns).toBe(120)
    expect(page.basins().progress).toBeNull()
    expect(page.newly()).toEqual([])
  })

  test('does not care where the run starts, what it is called, and what others do', async () => {
    const page = await opened(two)
    await complete(page)
    const { map } = page.basins()
    page.etascope.setStart([1, 1], 'move')
    page.etascope.setStart([2, 1], 'end')
    page.etascope.setOwnStart(1, true)
    page.etascope.renameRun(1, 'mine')
    page.etascope.setLearningRate(0, 0.2, 'end')
    await turn()
    expect(page.newly()).toEqual([])
    expect(page.basins().map).toBe(map)
  })

  test('goes on while a start is dragged', async () => {
    const page = await opened(two)
    await page.only().answer()
    const fine = page.only()
    page.etascope.setStart([1, 1], 'move')
    page.etascope.setStart([2, 1], 'move')
    await turn()
    expect(fine.isOver()).toBe(false)
    await fine.answer()
    page.etascope.setStart([2, 1], 'end')
    await turn()
    expect(page.newly()).toEqual([])
    expect(page.basins().map?.request.columns).toBe(120)
  })

  test('is refined anew only once the rate has come to rest, and what was under way ends at once', async () => {
    const page = await opened(two)
    await page.only().answer()
    const fine = page.only()
    page.etascope.setLearningRate(1, 0.011, 'move')
    expect(fine.isOver()).toBe(true)
    await turn()
    const coarse = page.only()
    expect(coarse.request).toMatchObject({ columns: 64, run: { learningRate: 0.011 } })
    await coarse.answer()
    expect(page.basins().map?.request.run.learningRate).toBe(0.011)
    expect(page.newly()).toEqual([])
    page.etascope.setLearningRate(1, 0.011, 'end')
    await turn()
    expect(page.only().request).toMatchObject({ columns: 120, run: { learningRate: 0.011 } })
  })

  test('shows something recent during a drag that never rests', async () => {
    const page = await opened(two)
    await complete(page)
    page.etascope.setLearningRate(1, 0.011, 'move')
    await turn()
    const first = page.only()
    page.etascope.setLearningRate(1, 0.012, 'move')
    page.etascope.setLearningRate(1, 0.013, 'move')
    await turn()
    expect(first.isOver()).toBe(false)
    await first.answer()
    expect(page.basins().map?.request.run.learningRate).toBe(0.011)
    const newest = page.only()
    expect(newest.request.run.learningRate).toBe(0.013)
    await newest.answer()
    expect(page.basins().map?.request.run.learningRate).toBe(0.013)
  })

  test('an answer that comes late is not shown of another run or surface', async () => {
    const page = await opened(two)
    await complete(page)
    page.etascope.selectRun(0)
    expect(page.basins().map).toBeNull()
    await turn()
    const adam = page.only()
    expect(adam.request.run.method).toBe('adam')
    page.etascope.selectRun(1)
    expect(adam.isOver()).toBe(true)
    await turn()
    expect(page.basins().map).toBeNull()
    await page.only().answer()
    expect(page.basins().map?.request.run.method).toBe('gd')
  })

  test('follows the view, and is kept in its place until the next one comes', async () => {
    const page = await opened(two)
    await complete(page)
    const { map } = page.basins()
    page.etascope.setView({ x0: -1, x1: 1, y0: -1, y1: 1 }, 'move')
    expect(page.basins().map).toBe(map)
    await turn()
    const next = page.only()
    expect(next.request.viewport.y1).toBe(1)
    await next.answer()
    expect(page.basins().map?.request.viewport.y1).toBe(1)
    // The minima are the same ones, and so are their colours.
    expect(page.basins().map?.hues.slice(0, 4)).toEqual(map?.hues.slice(0, 4))
    expect(page.newly()).toEqual([])
    page.etascope.setView({ x0: -1, x1: 1, y0: -1, y1: 1 }, 'end')
    await turn()
    expect(page.only().request).toMatchObject({ columns: 120, viewport: { y1: 1 } })
  })

  test('is left as it is when refining is cancelled, and goes on when asked', async () => {
    const page = await opened(two)
    await page.only().answer()
    const fine = page.only()
    page.etascope.follow(followBasins).cancel()
    await turn()
    expect(fine.isOver()).toBe(true)
    expect(page.basins()).toMatchObject({ progress: null, stage: 'halted' })
    expect(page.basins().map?.request.columns).toBe(64)
    page.etascope.setStart([1, 1], 'end')
    await turn()
    expect(page.newly()).toEqual([])
    page.etascope.follow(followBasins).resume()
    await turn()
    await page.only().answer()
    expect(page.basins()).toMatchObject({ progress: null, stage: 'whole' })
    expect(page.basins().map?.request.columns).toBe(120)
  })

  test('of a view whose starts cannot be told apart there is none, and it says why', async () => {
    const page = await opened(two)
    await complete(page)
    const pool = page.etascope
    pool.setView({ x0: 1, x1: 1 + 1e-14, y0: 1, y1: 1 + 1e-14 })
    await turn()
    for (const { answer } of page.newly()) await answer()
    await turn()
    expect(page.basins()).toMatchObject({ map: null, stage: 'tooSmall' })
    pool.setView({ x0: -1, x1: 1, y0: -1, y1: 1 })
    await turn()
    expect(page.basins().stage).toBe('waiting')
  })
})
