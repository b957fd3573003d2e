import { describeObjective } from '../core/objectives/describe'
import type { CallKind, Calls } from './calls'
import { objectiveIn } from './objective-in'
import type { Failure, FromWorker, ToWorker } from './protocol'
import { Shelf, tableIn, withoutRows, withTable } from './tables'

export interface CallOptions<Kind extends CallKind> {
  /** Aborting drops the call in the worker too; the promise then rejects with the signal's reason, and no partial comes. */
  readonly signal?: AbortSignal
  readonly onPartial?: (value: Calls[Kind]['partial']) => void
}

export interface Engine {
  /** Rejects with `EngineError`, or with the reason of an aborted signal. */
  call<Kind extends CallKind>(
    kind: Kind,
    request: Calls[Kind]['request'],
    options?: CallOptions<Kind>,
  ): Promise<Calls[Kind]['result']>
}

/** An engine in the hands of whoever started it; those who are only given it cannot end it. */
export interface OwnEngine extends Engine {
  /** Ends the worker for good: calls under way and later ones reject with `engineEnded`. */
  readonly destroy: () => void
}

export const engineEnded = new DOMException('The engine has been ended.', 'AbortError')

/** `tooSlow`: the worker was ended because it had been silent for `patience`, at work on this call's objective. */
export type EngineFailure = Failure | { readonly kind: 'tooSlow' }

export class EngineError extends Error {
  override readonly name = 'EngineError'
  constructor(readonly failure: EngineFailure) {
    super(failure.kind === 'unexpected' ? failure.message : failure.kind)
  }
}

interface Pending {
  readonly message: ToWorker
  readonly objective: string
  readonly resolve: (value: never) => void
  readonly reject: (reason: unknown) => void
  readonly onPartial: ((value: never) => void) | undefined
}

const patience = 3000
const loadingPatience = 60_000

/** The one bridge to the worker. `startWorker` is called at once, and again at the first call after a worker had to be ended. */
export function createEngine(startWorker: () => Worker): OwnEngine {
  const pending = new Map<number, Pending>()
  let lastId = 0
  /** A worker says so itself when it has loaded, which over a slow network takes its time. */
  let isLoaded = false
  /** The objective of the worker's latest slice; null as long as it has told of none. */
  let atWork: string | null = null
  /** Keys of the tables that the worker has. */
  let tables = new Shelf<true>()
  let worker: Worker | null = adopt(startWorker())
  let isDestroyed = false
  let watchdog: ReturnType<typeof setTimeout> | undefined

  function adopt(next: Worker): Worker {
    isLoaded = false
    tables = new Shelf()
    atWork = null
    next.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      // A word of one that has been ended may still arrive.
      if (next !== worker) return
      isLoaded = true
      hear(data)
    }
    next.onerror = (event) => {
      event.preventDefault()
      if (next !== worker) return
      restart(isLoaded ? { kind: 'unexpected', message: event.message } : { kind: 'notLoaded' })
    }
    return next
  }

  function hear(message: FromWorker): void {
    const call = message.type === 'alive' ? undefined : pending.get(message.id)
    switch (message.type) {
      case 'alive':
        break
      case 'turn':
        // A slice of a call that has been given up: none of the calls that wait is to blame.
        atWork = call?.objective ?? ''
        break
      case 'partial':
        call?.onPartial?.(message.value as never)
        break
      case 'result':
        pending.delete(message.id)
        call?.resolve(message.value as never)
        break
      case 'failed':
        pending.delete(message.id)
        call?.reject(new EngineError(message.failure))
        // A worker keeps what it failed to load for ever; another one asks for it anew.
        if (message.failure.kind === 'notLoaded') replace()
        break
      default:
        message satisfies never
    }
    watch()
  }

  function watch(): void {
    clearTimeout(watchdog)
    if (pending.size === 0) return
    const wait = isLoaded ? patience : loadingPatience
    const due = performance.now() + wait
    watchdog = setTimeout(() => {
      // A page that slept wakes with its timers first and its messages after them.
      const slept = performance.now() > due + patience / 2
      if (slept) watch()
      else if (isLoaded) restart({ kind: 'tooSlow' })
      else restart({ kind: 'notLoaded' })
    }, wait)
  }

  /** Ends the worker, and sends what waits for it to a new one. */
  function replace(): void {
    worker?.terminate()
    worker = null
    for (const { message } of pending.values()) send(message)
  }

  /** Calls that have nothing to do with what the worker hangs on are sent again, to a new one. */
  function restart(failure: EngineFailure): void {
    const isToBlame = ({ objective }: Pending) =>
      failure.kind !== 'tooSlow' || atWork === null || objective === atWork
    const blamed = [...pending].filter(([, call]) => isToBlame(call))
    for (const [id] of blamed) pending.delete(id)
    replace()
    watch()
    for (const [, call] of blamed) call.reject(new EngineError(failure))
  }

  function send(message: ToWorker): void {
    worker ??= adopt(startWorker())
    const table = message.type === 'call' ? tableIn(message.request) : null
    if (table && !tables.take(table.key)) {
      worker.postMessage({ type: 'table', table })
      tables.put(table.key, true)
    }
    const isAbout = message.type === 'call' && table
    const request = isAbout && withTable(message.request, withoutRows(table))
    worker.postMessage(request ? { ...message, request } : message)
  }

  return {
    call(kind, request, { signal, onPartial } = {}) {
      return new Promise((settle, refuse) => {
        if (isDestroyed) return refuse(engineEnded)
        if (signal?.aborted) return refuse(signal.reason)
        const id = ++lastId
        const abort = () => {
          if (!pending.delete(id)) return
          send({ type: 'cancel', id })
          watch()
          refuse(signal?.reason)
        }
        // A survey makes a hundred calls with one signal.
        const release = () => signal?.removeEventListener('abort', abort)
        const resolve: typeof settle = (value) => {
          release()
          settle(value)
        }
        const reject = (reason: unknown) => {
          release()
          refuse(reason)
        }
        signal?.addEventListener('abort', abort, { once: true })
        const idle = pending.size === 0
        const about = objectiveIn(request)
        const objective = about ? describeObjective(about).key : kind
        const message = { type: 'call', id, kind, request } as ToWorker
        pending.set(id, { message, objective, resolve, reject, onPartial })
        send(message)
        if (idle) watch()
      })
    },
    destroy() {
      isDestroyed = true
      clearTimeout(watchdog)
      worker?.terminate()
      worker = null
      const calls = [...pending.values()]
      pending.clear()
      for (const call of calls) call.reject(engineEnded)
    },
  }
}
