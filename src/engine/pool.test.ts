import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import type { SurveyPicture } from '../core/records/survey/picture'
import type { BasinsRequest, SpectrumRequest } from '../core/records/survey/request'
import { finish } from '../core/records/task'
import { resolveObjective } from '../core/resolve-objective'
import { survey } from '../core/survey/survey'
import type { CallKind } from './calls'
import { engineEnded } from './client'
import { createSurveyPool, poolSize } from './pool'
import type { FromWorker, ToWorker } from './protocol'
import { analysis } from './worker/analysis'
import { type Handlers, handlers } from './worker/handlers'
import { learning } from './worker/learning'
import { parser } from './worker/objectives'
import { Scheduler } from './worker/scheduler'

/** Node delivers up to a thousand messages of a port before anything else gets its turn; a browser does not. */
class FairChannel {
  readonly port1: { onmessage: (() => void) | null } = { onmessage: null }
  readonly port2 = { postMessage: () => void setImmediate(() => this.port1.onmessage?.()) }
}

const all: Handlers<CallKind> = { ...handlers, ...analysis, ...learning }

beforeAll(async () => void (await parser.load()))
beforeEach(() => {
  vi.stubGlobal('MessageChannel', FairChannel)
})
afterEach(() => {
  vi.unstubAllGlobals()
})

/** A worker's script on this thread: its handlers, its scheduler, and messages that are copied and take their time. */
class NearEnd {
  readonly heard: ToWorker[] = []
  slices = 0
  terminated = false
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null
  onerror: ((event: ErrorEvent) => void) | null = null
  readonly #scheduler = new Scheduler(() => {
    this.slices++
  })

  constructor(readonly delay = 0) {
    this.#say({ type: 'alive' })
  }

  postMessage(message: ToWorker) {
    this.heard.push(message)
    if (message.type === 'cancel') return this.#scheduler.drop(message.id)
    if (message.type !== 'call') return
    const { id } = message
    this.#scheduler.add({
      id,
      task: all[message.kind](structuredClone(message.request) as never, (value) =>
        this.#say({ type: 'partial', id, value }),
      ),
      onResult: (answer) => {
        const { value, transfer } = answer as { value: unknown; transfer: Transferable[] }
        this.#say({ type: 'result', id, value }, transfer)
      },
      onFailure: (reason) =>
        this.#say({ type: 'failed', id, failure: { kind: 'unexpected', message: String(reason) } }),
    })
  }

  terminate() {
    this.terminated = true
  }

  #say(message: FromWorker, transfer: Transferable[] = []) {
    const data = structuredClone(message, { transfer })
    setTimeout(() => {
      if (!this.terminated) this.onmessage?.({ data } as MessageEvent<FromWorker>)
    }, this.delay)
  }
}

const reference = { kind: 'formula', text: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2' } as const
const run = { method: 'gd', learningRate: 0.01, hyperparameters: {} }
const stopping = { gradient: 1e-6, step: 0, loss: 0, maxSteps: 500 }
const viewport = { x0: -6, x1: 6, y0: -6, y1: 6 }
const basins: BasinsRequest = { kind: 'basins', viewport, columns: 128, rows: 100, run, stopping }
const spectrum: SpectrumRequest = {
  kind: 'spectrum',
  start: [0, 0.5],
  run,
  stopping,
  low: 1e-5,
  high: 1,
  count: 256,
}
/** Hours of work. */
const endless: BasinsRequest = {
  ...basins,
  columns: 2048,
  rows: 2048,
  stopping: { gradient: 0, step: 0, loss: 0, maxSteps: 1_000_000 },
  run: { ...run, learningRate: 1e-9 },
}

function setUp(size: number, delays: readonly number[] = []) {
  const workers: NearEnd[] = []
  const pool = createSurveyPool(() => {
    const worker = new NearEnd(delays[workers.length])
    workers.push(worker)
    return worker as unknown as Worker
  }, size)
  return { pool, workers }
}

const idle = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

describe('a survey', () => {
  test.each([basins, spectrum])(
    'is the same to the last byte, whoever makes it',
    async (request) => {
      const resolved = resolveObjective(reference)
      if (!resolved.ok) throw new Error(resolved.error.message)
      const coarse: SurveyPicture[] = []
      const alone = finish(survey(resolved.objective, request, (picture) => coarse.push(picture)))
      expect(alone.minima.length).toBeGreaterThan(0)
      const coarseStrides = coarse.map(({ stride }) => stride)

      // Slow answers come out of order.
      for (const [size, delays] of [[1], [4, [30, 0, 7, 15]], [8]] as const) {
        const pictures: SurveyPicture[] = []
        const { pool } = setUp(size, delays)
        const onPicture = (picture: SurveyPicture) => pictures.push(picture)
        expect(await pool.survey(reference, request, { onPicture })).toEqual(alone)
        // A level that answers late is overtaken by the next; the pictures get finer all the same.
        const strides = pictures.map(({ stride }) => stride)
        if (size === 1) expect(strides.length).toBeGreaterThan(0)
        expect(strides).toEqual(strides.toSorted((a, b) => b - a))
        expect(strides.filter((stride) => !coarseStrides.includes(stride))).toEqual([])
        for (const { minima } of pictures) {
          expect(alone.minima.slice(0, minima.length)).toEqual(minima)
        }
      }
    },
  )

  test('reports fractions that rise to 1', async () => {
    const fractions: number[] = []
    const { pool } = setUp(2)
    await pool.survey(reference, basins, { onProgress: (fraction) => fractions.push(fraction) })
    expect(fractions.length).toBeGreaterThan(4)
    expect(fractions).toEqual(fractions.toSorted((a, b) => a - b))
    expect(fractions.at(-1)).toBe(1)
  })

  test('of long descents reports within a tile', async () => {
    const { pool } = setUp(1)
    const controller = new AbortController()
    const heard = await new Promise<number>((resolve) => {
      const options = { signal: controller.signal, onProgress: resolve }
      pool.survey(reference, endless, options).catch(() => {})
    })
    controller.abort()
    expect(heard).toBeGreaterThan(0)
    // The first tile is a quarter of the first level's 32 × 32 descents.
    expect(heard).toBeLessThan(256 / 2048 ** 2)
  })

  test('that is not valid is refused before any worker is started', async () => {
    const { pool, workers } = setUp(2)
    const empty = { ...basins, viewport: { ...viewport, x1: -6 } }
    await expect(pool.survey(reference, empty)).rejects.toThrow(
      new RangeError('viewport.x1: expected a finite number above -6, got -6'),
    )
    expect(workers).toEqual([])
  })

  test('fails with the reason of its worker, and takes the rest of it along', async () => {
    const { pool, workers } = setUp(2)
    const unknown = { ...basins, run: { ...run, method: 'none' } }
    await expect(pool.survey(reference, unknown)).rejects.toMatchObject({
      failure: { message: "RangeError: run.method: no id 'none' in the registry" },
    })
    await idle(20)
    const calls = workers.flatMap(({ heard }) => heard.filter(({ type }) => type === 'call'))
    expect(calls.length).toBeLessThanOrEqual(4)
    expect(await pool.survey(reference, spectrum)).toMatchObject({ stride: 1 })
  })
})

describe('the workers', () => {
  test('are started when there is work for them, and no more than that', async () => {
    const { pool, workers } = setUp(8)
    expect(workers.length).toBe(0)
    await pool.survey(reference, { ...spectrum, count: 20 })
    expect(workers.length).toBe(1)
    await pool.survey(reference, basins)
    expect(workers.length).toBe(8)
    await pool.survey(reference, basins)
    expect(workers.length).toBe(8)
  })

  test('share several surveys at a time', async () => {
    const { pool } = setUp(1)
    const controller = new AbortController()
    const long = pool.survey(reference, endless, { signal: controller.signal })
    expect(await pool.survey(reference, spectrum)).toMatchObject({ stride: 1 })
    controller.abort('enough')
    await expect(long).rejects.toBe('enough')
  })

  test('stop at once when their survey is aborted', async () => {
    const { pool, workers } = setUp(3)
    const controller = new AbortController()
    const call = pool.survey(reference, endless, { signal: controller.signal })
    await idle(50)
    expect(workers.length).toBe(3)
    controller.abort('enough')
    await expect(call).rejects.toBe('enough')
    const slices = workers.map((worker) => worker.slices)
    await idle(50)
    expect(workers.map((worker) => worker.slices)).toEqual(slices)
    await expect(pool.survey(reference, endless, { signal: controller.signal })).rejects.toBe(
      'enough',
    )
  })

  test.each([
    [Number.NaN, 1],
    [1, 1],
    [2, 1],
    [4, 3],
    [64, 8],
  ])('leave a core of %d to the page: %d', (cores, size) => {
    expect(poolSize(cores)).toBe(size)
  })

  test('are 1 to 8', () => {
    expect(() => setUp(0)).toThrow(new RangeError('size: expected an integer in [1, 8], got 0'))
    expect(() => setUp(9)).toThrow(RangeError)
  })
})

describe('a worker that hangs', () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] })
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  test('is ended after 3 s, and the next survey gets a new one', async () => {
    const workers: { terminated: boolean }[] = []
    const pool = createSurveyPool(() => {
      const worker = workers.length === 0 ? new Silent() : new NearEnd()
      workers.push(worker)
      return worker as unknown as Worker
    }, 1)
    const call = pool.survey(reference, spectrum)
    const failure = expect(call).rejects.toMatchObject({ failure: { kind: 'tooSlow' } })
    await vi.advanceTimersByTimeAsync(2900)
    expect(workers[0]!.terminated).toBe(false)
    await vi.advanceTimersByTimeAsync(200)
    await failure
    expect(workers[0]!.terminated).toBe(true)

    vi.useRealTimers()
    expect(await pool.survey(reference, spectrum)).toMatchObject({ stride: 1 })
    expect(workers.length).toBe(2)
  })
})

/** Says that it is there, and then nothing more. */
class Silent {
  terminated = false
  #onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null
  set onmessage(listener: (event: MessageEvent<FromWorker>) => void) {
    this.#onmessage = listener
    setTimeout(() => this.#onmessage?.({ data: { type: 'alive' } } as MessageEvent<FromWorker>))
  }
  postMessage() {}
  terminate() {
    this.terminated = true
  }
}

test('ended, it leaves no worker at work, and starts none', async () => {
  const { pool, workers } = setUp(2)
  const under = pool.survey(reference, endless)
  await idle(50)
  expect(workers).toHaveLength(2)
  pool.destroy()
  await expect(under).rejects.toBe(engineEnded)
  await expect(pool.survey(reference, spectrum)).rejects.toBe(engineEnded)
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, true])
})
