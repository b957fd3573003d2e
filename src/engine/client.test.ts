import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { dataReference } from '../core/data/data-reference'
import { createTable, type Table } from '../core/data/table'
import { createEngine, EngineError, engineEnded } from './client'
import type { FromWorker, ToWorker } from './protocol'
import { Shelf, tableIn } from './tables'

/** The far end of the wall: hears what is sent, and answers what a test tells it to. */
class FarEnd {
  readonly heard: ToWorker[] = []
  terminated = false
  onmessage: ((event: MessageEvent<FromWorker>) => void) | null = null
  onerror: ((event: ErrorEvent) => void) | null = null
  postMessage(message: ToWorker) {
    this.heard.push(message)
  }
  terminate() {
    this.terminated = true
  }
  say(message: FromWorker) {
    this.onmessage?.({ data: message } as MessageEvent<FromWorker>)
  }
}

const objective = { kind: 'catalogue', id: 'sphere' } as const
const request = { objective, viewport: { x0: -1, x1: 1, y0: -1, y1: 1 } }
const answer = { tex: 'x^2', start: [1, 1] as const }

function setUp() {
  const workers: FarEnd[] = []
  const engine = createEngine(() => {
    const worker = new FarEnd()
    workers.push(worker)
    return worker as unknown as Worker
  })
  workers[0]?.say({ type: 'alive' })
  return { engine, workers, current: () => workers[workers.length - 1] as FarEnd }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('rows', () => {
  const table = createTable([
    ['x', [1, 2]],
    ['y', [2, 3]],
  ])
  const reference = (rows: Table) =>
    dataReference({
      loss: { kind: 'builtIn', id: 'linear' },
      table: rows,
      source: null,
      columns: ['x', 'y'],
      scaling: 'raw',
      l2: 0,
    })
  const about = (rows: Table) => ({ ...request, objective: reference(rows) })

  test('cross once, before the first call that is about them, and are named by their key', () => {
    const { engine, current } = setUp()
    engine.call('describe', about(table)).catch(() => {})
    engine.call('describe', about(table)).catch(() => {})
    const { heard } = current()
    expect(heard.map(({ type }) => type)).toEqual(['table', 'call', 'call'])
    expect(heard[0]).toEqual({ type: 'table', table })
    for (const message of heard.slice(1))
      expect(message).toMatchObject({
        request: { objective: { table: { names: [], columns: [], rows: 0, key: table.key } } },
      })
  })

  test('of calls about surfaces are none', () => {
    const { engine, current } = setUp()
    engine.call('describe', request).catch(() => {})
    expect(current().heard.map(({ type }) => type)).toEqual(['call'])
  })

  test('are sent again to a worker that takes the place of another', async () => {
    const { engine, workers } = setUp()
    const first = engine.call('describe', about(table))
    workers[0]?.onerror?.({ message: 'gone', preventDefault() {} } as ErrorEvent)
    await expect(first).rejects.toThrow('gone')
    engine.call('describe', about(table)).catch(() => {})
    expect(workers[1]?.heard.map(({ type }) => type)).toEqual(['table', 'call'])
  })

  test('are sent again once the worker has had so many others that it no longer has them', () => {
    const { engine, current } = setUp()
    const kept = new Shelf<Table>()
    const tables = Array.from({ length: 40 }, (_, k) =>
      createTable([
        ['x', [k]],
        ['y', [0]],
      ]),
    )
    const asked = [table, ...tables.slice(0, 10), table, ...tables, table]
    for (const rows of asked) engine.call('describe', about(rows)).catch(() => {})
    // The far end does with what it hears as the worker does.
    for (const message of current().heard) {
      if (message.type === 'table') kept.put(message.table.key, message.table)
      if (message.type === 'call') expect(kept.take(tableIn(message.request)!.key)).not.toBeNull()
    }
    const sent = current().heard.filter(({ type }) => type === 'table')
    expect(
      sent.filter((message) => message.type === 'table' && message.table === table),
    ).toHaveLength(2)
  })
})

describe('the engine', () => {
  test('resolves each call with its own answer, partial results on the way', async () => {
    const { engine, current } = setUp()
    const partials: unknown[] = []
    const first = engine.call('describe', request)
    const second = engine.call(
      'suggest',
      { objective, start: [1, 1], stopping: { gradient: 0, step: 0, loss: 0, maxSteps: 1 } },
      { onPartial: (value) => partials.push(value) },
    )
    current().say({ type: 'partial', id: 2, value: 0.5 })
    current().say({ type: 'result', id: 2, value: 'rates' })
    current().say({ type: 'result', id: 1, value: answer })
    expect(await first).toBe(answer)
    expect(await second).toBe('rates')
    expect(partials).toEqual([0.5])
  })

  test('an aborted call is cancelled in the worker too', async () => {
    const { engine, current } = setUp()
    const controller = new AbortController()
    const call = engine.call('describe', request, { signal: controller.signal })
    controller.abort('enough')
    await expect(call).rejects.toBe('enough')
    expect(current().heard.at(-1)).toEqual({ type: 'cancel', id: 1 })
  })

  test('of an aborted call nothing more is heard, though the worker had spoken already', async () => {
    const { engine, current } = setUp()
    const controller = new AbortController()
    const onPartial = vi.fn()
    const call = engine.call('describe', request, { signal: controller.signal, onPartial })
    controller.abort('enough')
    current().say({ type: 'partial', id: 1, value: 0.5 })
    current().say({ type: 'result', id: 1, value: answer })
    await expect(call).rejects.toBe('enough')
    expect(onPartial).not.toHaveBeenCalled()
  })

  test('a signal that outlives its calls is let go by each', async () => {
    const { engine, current } = setUp()
    const { signal } = new AbortController()
    const added = vi.spyOn(signal, 'addEventListener')
    const removed = vi.spyOn(signal, 'removeEventListener')
    const good = engine.call('describe', request, { signal })
    const bad = engine.call('describe', request, { signal })
    current().say({ type: 'result', id: 1, value: answer })
    current().say({ type: 'failed', id: 2, failure: { kind: 'unexpected', message: 'a bug' } })
    expect(await good).toBe(answer)
    await expect(bad).rejects.toThrow('a bug')
    const listeners = added.mock.calls.map(([, listener]) => listener)
    expect(listeners.length).toBe(2)
    expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(listeners)
  })

  test('a formula that does not parse arrives with its place', async () => {
    const { engine, current } = setUp()
    const call = engine.call('describe', request)
    const error = { message: 'Unknown name z.', position: 4 }
    current().say({ type: 'failed', id: 1, failure: { kind: 'formula', error } })
    await expect(call).rejects.toEqual(new EngineError({ kind: 'formula', error }))
  })

  test('a worker silent for 3 s is ended, its calls fail, and the next call gets a new one', async () => {
    const { engine, workers, current } = setUp()
    const call = engine.call('describe', request)
    const failure = expect(call).rejects.toMatchObject({ failure: { kind: 'tooSlow' } })
    vi.advanceTimersByTime(2999)
    expect(workers[0]?.terminated).toBe(false)
    vi.advanceTimersByTime(1)
    await failure
    expect(workers[0]?.terminated).toBe(true)
    const again = engine.call('describe', request)
    expect(workers).toHaveLength(2)
    current().say({ type: 'result', id: 2, value: answer })
    expect(await again).toBe(answer)
  })

  describe('of a worker that hangs on one objective', () => {
    const other = { ...request, objective: { kind: 'formula', text: 'x^2' } as const }
    const tooSlow = { failure: { kind: 'tooSlow' } }

    test('only the calls of that one fail, and the others are sent again to a new one', async () => {
      const { engine, workers, current } = setUp()
      const innocent = engine.call('describe', request)
      const slow = engine.call('describe', other)
      const alike = engine.call('describe', other)
      const failures = Promise.all(
        [slow, alike].map((call) => expect(call).rejects.toMatchObject(tooSlow)),
      )
      current().say({ type: 'turn', id: 1 })
      current().say({ type: 'turn', id: 2 })
      vi.advanceTimersByTime(3000)
      await failures
      expect(workers).toHaveLength(2)
      expect(current().heard).toEqual([{ type: 'call', id: 1, kind: 'describe', request }])
      // A word of the worker that was ended comes too late.
      workers[0]?.say({ type: 'result', id: 1, value: 'late' })
      current().say({ type: 'alive' })
      current().say({ type: 'result', id: 1, value: answer })
      expect(await innocent).toBe(answer)
    })

    test('calls made after that one was given up do not fail with it', async () => {
      const { engine, workers, current } = setUp()
      const controller = new AbortController()
      const slow = engine.call('describe', other, { signal: controller.signal })
      current().say({ type: 'turn', id: 1 })
      controller.abort('enough')
      await expect(slow).rejects.toBe('enough')
      const innocent = engine.call('describe', request)
      vi.advanceTimersByTime(3000)
      expect(workers).toHaveLength(2)
      current().say({ type: 'alive' })
      current().say({ type: 'result', id: 2, value: answer })
      expect(await innocent).toBe(answer)
    })

    test('a word that comes of a call already given up blames no other', async () => {
      const { engine, workers, current } = setUp()
      const controller = new AbortController()
      engine.call('describe', other, { signal: controller.signal }).catch(() => {})
      const innocent = engine.call('describe', request)
      controller.abort('enough')
      current().say({ type: 'turn', id: 1 })
      vi.advanceTimersByTime(3000)
      expect(workers).toHaveLength(2)
      current().say({ type: 'result', id: 2, value: answer })
      expect(await innocent).toBe(answer)
    })
  })

  test('a worker that is still on its way over a slow network is waited for', async () => {
    const { engine, workers, current } = setUp()
    const slow = engine.call('describe', request)
    const failure = expect(slow).rejects.toMatchObject({ failure: { kind: 'tooSlow' } })
    vi.advanceTimersByTime(3000)
    await failure
    const call = engine.call('describe', request)
    vi.advanceTimersByTime(30_000)
    expect(workers[1]?.terminated).toBe(false)
    current().say({ type: 'alive' })
    current().say({ type: 'result', id: 2, value: answer })
    expect(await call).toBe(answer)
  })

  test('signs of life keep a busy worker alive', async () => {
    const { engine, workers, current } = setUp()
    const call = engine.call('describe', request)
    for (let i = 0; i < 10; i++) {
      vi.advanceTimersByTime(2500)
      current().say({ type: 'alive' })
    }
    expect(workers[0]?.terminated).toBe(false)
    current().say({ type: 'result', id: 1, value: answer })
    expect(await call).toBe(answer)
    vi.advanceTimersByTime(60_000)
    expect(workers[0]?.terminated).toBe(false)
  })

  test('a call made late in another one gets the whole 3 s after the last word', async () => {
    const { engine, workers, current } = setUp()
    engine.call('describe', request).catch(() => {})
    vi.advanceTimersByTime(2900)
    current().say({ type: 'result', id: 1, value: answer })
    const late = engine.call('describe', request)
    vi.advanceTimersByTime(2900)
    expect(workers[0]?.terminated).toBe(false)
    current().say({ type: 'result', id: 2, value: answer })
    expect(await late).toBe(answer)
  })

  const fault = { message: 'a bug', preventDefault: () => {} } as ErrorEvent

  test('a worker that throws fails its calls with the reason', async () => {
    const { engine, current } = setUp()
    const call = engine.call('describe', request)
    current().onerror?.(fault)
    await expect(call).rejects.toMatchObject({ failure: { kind: 'unexpected', message: 'a bug' } })
  })

  test('a worker that cannot be loaded fails its calls and says so', async () => {
    const worker = new FarEnd()
    const engine = createEngine(() => worker as unknown as Worker)
    const call = engine.call('describe', request)
    worker.onerror?.(fault)
    await expect(call).rejects.toMatchObject({ failure: { kind: 'notLoaded' } })
  })

  test('a worker that could not load a part gives way to one that asks for it anew', async () => {
    const { engine, workers, current } = setUp()
    const failed = engine.call('describe', request)
    const waiting = engine.call('describe', request)
    current().say({ type: 'failed', id: 1, failure: { kind: 'notLoaded' } })
    await expect(failed).rejects.toMatchObject({ failure: { kind: 'notLoaded' } })
    expect(workers).toHaveLength(2)
    expect(workers[0]?.terminated).toBe(true)
    current().say({ type: 'result', id: 2, value: answer })
    expect(await waiting).toBe(answer)
  })
})

test('ended, it leaves no worker and no timer, and refuses what is asked of it', async () => {
  const { engine, workers, current } = setUp()
  const asked = engine.call('describe', request)
  engine.destroy()
  await expect(asked).rejects.toBe(engineEnded)
  await expect(engine.call('describe', request)).rejects.toBe(engineEnded)
  expect(current().terminated).toBe(true)
  expect(workers).toHaveLength(1)
  expect(vi.getTimerCount()).toBe(0)
})
