import type { CallKind, Calls, Failure, FromWorker, ToWorker } from './protocol'
import { type Answer, handlers } from './worker/handlers'
import { FormulaRejected } from './worker/objectives'
import { Scheduler } from './worker/scheduler'

const signOfLife = 250

let lastPost = 0

function post(message: FromWorker, transfer: readonly Transferable[] = []): void {
  lastPost = performance.now()
  self.postMessage(message, [...transfer])
}

const scheduler = new Scheduler(() => {
  if (performance.now() - lastPost > signOfLife) post({ type: 'alive' })
})

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'call':
      start(data.id, data.kind, data.request)
      break
    case 'cancel':
      scheduler.drop(data.id)
      break
    default:
      data satisfies never
  }
}

post({ type: 'alive' })

function start<Kind extends CallKind>(id: number, kind: Kind, request: Calls[Kind]['request']) {
  scheduler.add({
    id,
    task: handlers[kind](request, (value) => post({ type: 'partial', id, value })),
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
