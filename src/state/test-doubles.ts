import { finish } from '../core/records/task'
import type { CallKind, Calls } from '../engine/calls'
import { type Engine, EngineError } from '../engine/client'
import type { SurveyPool } from '../engine/pool'
import { analysis } from '../engine/worker/analysis'
import { type Handlers, handlers } from '../engine/worker/handlers'
import { learning } from '../engine/worker/learning'
import { FormulaRejected, parser } from '../engine/worker/objectives'
import { memoryPage } from './memory-page'
import { createEtascope } from './store'

const all: Handlers<CallKind> = { ...handlers, ...analysis, ...learning }

/** The real mathematics, on the thread of the test. */
export const engineHere: Engine = {
  async call(kind, request, { onPartial } = {}) {
    await parser.load()
    try {
      const task = all[kind](request as never, (value) => onPartial?.(value as never))
      return finish(task).value as never
    } catch (reason) {
      if (reason instanceof FormulaRejected)
        throw new EngineError({ kind: 'formula', error: reason.error })
      throw reason
    }
  },
}

/** An engine that answers calls of one kind at once, and keeps what it was asked; a call of another kind fails. */
export function answering<Kind extends CallKind>(
  kind: Kind,
  answer: (
    request: Calls[Kind]['request'],
    partial: (value: Calls[Kind]['partial']) => void,
  ) => unknown,
) {
  const asked: Calls[Kind]['request'][] = []
  const engine: Engine = {
    call: async (called, request, { onPartial } = {}) => {
      if ((called as CallKind) !== kind) throw new Error(`Only ${kind} is expected, not ${called}.`)
      const own = request as unknown as Calls[Kind]['request']
      asked.push(own)
      return answer(own, (value) => onPartial?.(value as never)) as never
    },
  }
  return { engine, asked }
}

/** A pool that never answers, where nothing looks at what other rates or starts would do. */
export const noSurveys: SurveyPool = { survey: () => new Promise(() => {}) }

/** A call that waits for a test to answer it. */
export interface PatientCall {
  readonly kind: CallKind
  readonly request: unknown
  readonly signal: AbortSignal | undefined
  readonly answer: (value: unknown) => void
  readonly fail: (reason: unknown) => void
  readonly progress: (partial: unknown) => void
}

/** An engine that answers when a test tells it to, and heeds the signals it is given. */
export function patientEngine() {
  const calls: PatientCall[] = []
  const engine: Engine = {
    call: (kind, request, { signal, onPartial } = {}) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason))
        calls.push({
          kind,
          request,
          signal,
          answer: (value) => resolve(value as never),
          fail: reject,
          progress: (partial) => onPartial?.(partial as never),
        })
      }),
  }
  const of = (kind: CallKind) => calls.filter((call) => call.kind === kind)
  const last = (kind: CallKind) => {
    const call = of(kind).at(-1)
    if (!call) throw new Error(`Nobody has called ${kind}.`)
    return call
  }
  return { engine, of, last, count: (kind: CallKind) => of(kind).length }
}

/** An experiment on a page of its own, with the real mathematics and without surveys, once it has come to rest. */
export async function opened(hash = '', narrow = false) {
  const page = memoryPage(hash, { usualLayout: () => (narrow ? 'overlay' : 'panels') })
  const etascope = createEtascope(engineHere, noSurveys, page)
  etascope.setPlotSize({ width: 100, height: 100 })
  await etascope.open()
  await settled()
  return {
    etascope,
    entries: page.entries,
    back: page.undo,
    state: () => etascope.store.getState(),
  }
}

/** All promises of the thread's own engine resolve within a turn of the event loop. */
export const settled = () => new Promise((resolve) => setTimeout(resolve, 5))
