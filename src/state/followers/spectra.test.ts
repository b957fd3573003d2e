import { beforeAll, describe, expect, test, vi } from 'vitest'
import { firstState } from '../../build/first-state'
import { type DataParts, dataReference } from '../../core/data/data-reference'
import { createTable } from '../../core/data/table'
import type { ObjectiveReference } from '../../core/records/experiment'
import { outcomeAt } from '../../core/records/survey/outcomes'
import type { SpectrumRequest } from '../../core/records/survey/request'
import { finish } from '../../core/records/task'
import { survey } from '../../core/survey/survey'
import { EngineError } from '../../engine/client'
import type { SurveyPool } from '../../engine/pool'
import { objectiveOf, parser } from '../../engine/worker/objectives'
import { initialState } from '../initial-state'
import { createLivingStore } from '../living-store'
import { memoryPage } from '../memory-page'
import { shownStep } from '../playing'
import { createEtascope } from '../store'
import { engineHere } from '../test-doubles'
import { createWorkDesk } from '../work'
import { followSpectra } from './spectra'

beforeAll(async () => void (await parser.load()))

interface Asked {
  readonly objective: ObjectiveReference
  readonly request: SpectrumRequest
  readonly signal: AbortSignal | undefined
  /** Tells how far it is. */
  readonly tell: (fraction: number) => void
  /** Makes the survey for real, of at most so many steps. */
  readonly answer: (maxSteps?: number) => Promise<void>
}

/** A pool that answers when a test tells it to. */
function patientPool() {
  const asked: Asked[] = []
  const pool: SurveyPool = {
    survey: (objective, request, { signal, onProgress } = {}) =>
      new Promise((resolve, reject) => {
        if (request.kind !== 'spectrum') throw new Error('Only spectra are expected.')
        signal?.addEventListener('abort', () => reject(signal.reason))
        const answer = async (most = 200) => {
          const maxSteps = Math.min(most, request.stopping.maxSteps)
          const stopping = { ...request.stopping, maxSteps }
          resolve(finish(survey(objectiveOf(objective), { ...request, stopping })))
          await turn()
        }
        const tell = (fraction: number) => onProgress?.(fraction)
        asked.push({ objective, request, signal, tell, answer })
      }),
  }
  /** The questions not heard of before. */
  const newly = () => asked.splice(0)
  return { pool, newly }
}

const turn = () => new Promise((resolve) => setTimeout(resolve, 5))

async function opened(hash: string, surveys?: SurveyPool) {
  const { pool, newly } = patientPool()
  const etascope = createEtascope(
    engineHere,
    surveys ?? pool,
    memoryPage(hash, { reducedMotion: () => true }),
  )
  await etascope.open()
  await turn()
  return { etascope, newly, state: () => etascope.store.getState() }
}

const three = '#run=gd,0.001&run=gd,0.03&run=momentum,0.001'

describe('spectra', () => {
  test('are asked for once for runs that differ in their rate alone, over the whole slider', async () => {
    const { newly, state } = await opened(three)
    const asked = newly()
    expect(asked.map(({ request }) => request.run.method)).toEqual(['gd', 'momentum'])
    for (const { request } of asked)
      expect(request).toMatchObject({ count: 256, low: 0.0001, high: 0.3, start: [0, 0.5] })
    for (const each of asked) await each.answer()
    const { spectra } = state()
    expect(spectra[1]).toBe(spectra[0])
    expect(spectra[2]).not.toBe(spectra[0])
    // The limit of (3, 2) is 0.0243.
    const verdictAt = (rate: number) => {
      const { request, picture } = spectra[0]!
      const fraction = Math.log(rate / request.low) / Math.log(request.high / request.low)
      return outcomeAt(picture.outcomes, Math.round(255 * fraction)).verdict
    }
    expect([0.0005, 0.0185, 0.03, 0.2].map(verdictAt)).toEqual([
      'crawling',
      'converged',
      'oscillating',
      'diverged',
    ])
    expect(newly()).toEqual([])
  })

  test('that the page came with are kept where they answer what is asked, and only there', async () => {
    const { spectra } = await firstState(1)
    const open = async (hash: string) => {
      const { pool, newly } = patientPool()
      const initial = { ...initialState, spectra }
      const etascope = createEtascope(
        engineHere,
        pool,
        memoryPage(hash, { reducedMotion: () => true }),
        initial,
      )
      await etascope.open()
      await turn()
      return { asked: newly(), state: etascope.store.getState() }
    }
    const same = await open('#t=7')
    expect(same.asked).toEqual([])
    expect(same.state.spectra).toBe(spectra)
    const other = await open('#start=1,1')
    expect(other.asked).toHaveLength(1)
    expect(other.state.spectra).toEqual([])
  })

  test('are of the start that the run itself has', async () => {
    const { etascope, newly, state } = await opened('#start=1,1&run=gd,0.001&run=gd,0.002')
    for (const each of newly()) await each.answer()
    etascope.setOwnStart(1, true)
    await turn()
    expect(newly()).toEqual([])
    etascope.setStart([-2, 3], 'end', 1)
    await turn()
    const asked = newly()
    expect(asked.map(({ request }) => request.start)).toEqual([[-2, 3]])
    for (const each of asked) await each.answer()
    for (const each of newly()) await each.answer()
    expect(state().spectra.map((spectrum) => spectrum?.request.start)).toEqual([
      [1, 1],
      [-2, 3],
    ])
  })

  test('go with their runs when these are moved or removed', async () => {
    const { etascope, newly, state } = await opened(three)
    for (const each of newly()) await each.answer()
    const [first, , third] = state().spectra
    etascope.moveRun(2, -2)
    await turn()
    expect(state().spectra.map((spectrum) => spectrum === third)).toEqual([true, false, false])
    etascope.removeRun(0)
    await turn()
    expect(state().spectra).toEqual([first, first])
    expect(newly()).toEqual([])
  })

  test('do not depend on the rates, nor on the playhead', async () => {
    const { etascope, newly, state } = await opened(three)
    for (const each of newly()) await each.answer()
    etascope.setLearningRate(0, 0.002, 'move')
    etascope.setLearningRate(0, 0.003, 'end')
    etascope.seek(3)
    etascope.play()
    etascope.tick(1)
    await turn()
    expect(shownStep(state())).toBeGreaterThan(0)
    expect(newly()).toEqual([])
  })

  test.each<[string, (made: Awaited<ReturnType<typeof opened>>['etascope']) => void]>([
    ['start', (made) => made.setStart([1, 1], 'end')],
    ['steps', (made) => made.setStopping({ maxSteps: 100 })],
    ['method', (made) => made.setMethod(1, 'adam')],
    ['hyperparameters', (made) => made.changeRun(2, { hyperparameters: { momentum: 0.5 } })],
    [
      'schedule',
      (made) => made.changeRun(2, { schedule: { kind: 'cosine', period: 50, warmup: 0 } }),
    ],
    ['slider', (made) => made.setLearningRate(0, 5, 'end')],
  ])('follow the %s', async (_, change) => {
    const { etascope, newly, state } = await opened(three)
    for (const each of newly()) await each.answer()
    const before = state().spectra
    change(etascope)
    await turn()
    const asked = newly()
    expect(asked.length).toBeGreaterThan(0)
    for (const each of asked) await each.answer()
    expect(state().spectra).not.toEqual(before)
    expect(newly()).toEqual([])
  })

  test('of another surface are gone at once', async () => {
    const { etascope, newly, state } = await opened(three)
    for (const each of newly()) await each.answer()
    const choosing = etascope.chooseSurface('sphere')
    await turn()
    expect(state().spectra.filter(Boolean)).toEqual([])
    await choosing
    await turn()
    for (const each of newly()) await each.answer()
    expect(state().spectra[0]?.objective).toEqual({ kind: 'catalogue', id: 'sphere' })
  })

  test('of another value of a constant stand until those of the new one come, as its contours do', async () => {
    const { etascope, newly, state } = await opened('#f=k*x^2+y^2&let=k:2&start=1,1&run=gd,0.1')
    for (const each of newly()) await each.answer()
    const before = state().spectra[0]
    expect(before).toBeTruthy()
    for (const k of [3, 4]) {
      etascope.setConstant('k', k, 'move')
      await turn()
      expect(state().spectra[0]).toBe(before)
    }
    // The value passed by is nearer to the one in hand than what was there.
    for (const each of newly()) await each.answer()
    expect(state().spectra[0]?.objective).toMatchObject({ let: { k: 3 } })
  })

  test('over many rows are of few rates first, of which one hears how far they are, and which can be ended', async () => {
    const { pool, newly } = patientPool()
    const rows = 2000
    const x = Float64Array.from({ length: rows }, (_, k) => Math.sin(k))
    const target = x.map((value, k) => Number(value > Math.cos(3 * k)))
    const objective = dataReference({
      ...{ loss: { kind: 'builtIn', id: 'logistic' }, source: null, scaling: 'raw', l2: 0 },
      table: createTable([
        ['x', x],
        ['y', target],
      ]),
      columns: ['x', 'y'],
    } as DataParts)
    const { experiment } = initialState
    const store = createLivingStore(initialState)
    const desk = createWorkDesk(store)
    followSpectra(store, pool, desk)
    const runs = [{ method: 'gd', learningRate: 1, hyperparameters: {} }]
    store.setState({ experiment: { ...experiment, objective, start: [0, 0], runs } })
    const [quick] = newly()
    expect(quick?.request).toMatchObject({ count: 16, stopping: { maxSteps: 100 } })
    await quick?.answer(3)
    expect(store.getState().spectra[0]?.request.count).toBe(16)
    const [whole] = newly()
    // 200 steps of 2000 rows: as many rates as there are pixels still take seconds at worst.
    expect(whole?.request).toMatchObject({ count: 256, stopping: { maxSteps: 200 } })
    const now = vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1000)
    whole?.tell(0.25)
    now.mockRestore()
    expect(store.getState().work).toEqual({ kind: 'spectra', fraction: 0.25 })
    desk.cancel()
    await turn()
    expect(whole?.signal?.aborted).toBe(true)
    expect(store.getState().work).toBeNull()
    expect(store.getState().spectra[0]?.request.count).toBe(16)
  })

  test('of a drag are cut short where they are long, and made whole at its end', async () => {
    const { etascope, newly, state } = await opened('#run=gd,0.001&steps=1000000')
    const [quick] = newly()
    expect(quick?.request.count).toBe(63)
    expect(quick?.request.stopping.maxSteps).toBeLessThan(10_000)
    await quick?.answer()
    const [patient] = newly()
    expect(patient?.request).toMatchObject({ count: 128, stopping: { maxSteps: 1_000_000 } })

    etascope.setStart([1, 1], 'move')
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(patient?.signal?.aborted).toBe(true)
    const [dragged] = newly()
    expect(dragged?.request.start).toEqual([1, 1])
    await dragged?.answer()
    expect(state().spectra[0]?.request.start).toEqual([1, 1])
    expect(newly()).toEqual([])

    etascope.setStart([1, 1], 'end')
    await turn()
    const [whole] = newly()
    expect(whole?.request.stopping.maxSteps).toBe(1_000_000)
    await whole?.answer()
    expect(state().spectra[0]?.request.count).toBe(128)
  })

  test('of a drag come one after another, the newest next', async () => {
    const { etascope, newly, state } = await opened(three)
    for (const each of newly()) await each.answer()
    for (const x of [1, 2, 3]) {
      etascope.setStart([x, 1], 'move')
      await turn()
    }
    const first = newly()
    expect(first.map(({ request }) => request.start[0])).toEqual([1, 1])
    for (const each of first) await each.answer()
    expect(state().spectra[0]?.request.start[0]).toBe(1)
    await turn()
    expect(newly().map(({ request }) => request.start[0])).toEqual([3, 3])
  })

  test('that cannot be made are missing without a word, and asked for again with the next change', async () => {
    let refuse = true
    const asked: SpectrumRequest[] = []
    const { etascope, state } = await opened(three, {
      survey: async (objective, request) => {
        asked.push(request as SpectrumRequest)
        if (refuse) throw new EngineError({ kind: 'tooSlow' })
        return finish(survey(objectiveOf(objective), request))
      },
    })
    expect(asked).toHaveLength(2)
    expect(state().spectra).toEqual([])
    expect(state().notices).toEqual([])
    refuse = false
    etascope.setStart([1, 1], 'end')
    await turn()
    expect(state().spectra.map((spectrum) => spectrum?.request.start)).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ])
  })
})
