import type { AnalysisKind, CallKind, Calls, Failure, FromWorker, ToWorker } from './protocol'
import { type Answer, type Handlers, handlers } from './worker/handlers'
import { FormulaRejected } from './worker/objectives'
import { Scheduler } from './worker/scheduler'

const signOfLife = 250

let lastPost = 0

function post(message: FromWorker, transfer: readonly Transferable[] = []): void {
  lastPost = performance.now()
  self.postMessage(message, [...transfer])
}

/** Calls that wait for their mathematics to be loaded. */
const awaited = new Set<number>()

const scheduler = new Scheduler(() => {
  if (performance.now() - lastPost > signOfLife) post({ type: 'alive' })
})

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'call':
      start(data.id, data.kind, data.request)
      break
    case 'cancel':
      awaited.delete(data.id)
      scheduler.drop(data.id)
      break
    default:
      data satisfies never
  }
}

post({ type: 'alive' })

function start<Kind extends CallKind>(id: number, kind: Kind, request: Calls[Kind]['request']) {
  if (isAnalysis(kind)) void startLoaded(id, kind, request as Calls[AnalysisKind]['request'])
  else schedule(id, (handlers as Handlers<CallKind>)[kind], request)
}

function isAnalysis(kind: CallKind): kind is AnalysisKind {
  return kind === 'criticalPoints' || kind === 'convexity'
}

/** Loads what a call needs before it is scheduled, unless it is cancelled meanwhile. */
async function startLoaded(
  id: number,
  kind: AnalysisKind,
  request: Calls[AnalysisKind]['request'],
) {
  awaited.add(id)
  const beat = setInterval(() => post({ type: 'alive' }), 1000)
  try {
    const { analysis } = await import('./worker/analysis')
    if (awaited.has(id)) schedule(id, analysis[kind], request)
  } catch (reason) {
    if (awaited.has(id)) post({ type: 'failed', id, failure: failureOf(reason) })
  } finally {
    clearInterval(beat)
    awaited.delete(id)
  }
}

function schedule<Kind extends CallKind>(
  id: number,
  handler: Handlers<Kind>[Kind],
  request: Calls[Kind]['request'],
) {
  scheduler.add({
    id,
    task: handler(request, (value) => post({ type: 'partial', id, value })),
    onResult: (answer) => {
      const { value, transfer } = answer as Answer<Kind>
      post({ type: 'result', id, value }, transfer)
    },
    onFailure: (reason) => post({ type: 'failed', id, failure: failureOf(reason) }),
  })
}

function failureOf(reason: unknown): Failure {
  if (reason instanceof FormulaRejected) return { kind: 'formula', error: reason.error }
  return { kind: 'unexpected', message: reason instanceof Error ? reason.message : String(reason) }
}
