import type { CallKind, Calls, Failure, FromWorker, ToWorker } from './protocol'
import { type Answer, handlers } from './worker/handlers'
import { FormulaRejected, isReadyFor, loadParser } from './worker/objectives'
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
      awaiting.delete(data.id)
      scheduler.drop(data.id)
      break
    case 'expectFormula':
      // Should it fail, the call that needs it fails with the reason.
      loadParser().catch(() => {})
      break
    default:
      data satisfies never
  }
}

post({ type: 'alive' })

/** Calls that wait for the parser. */
const awaiting = new Set<number>()

async function start<Kind extends CallKind>(
  id: number,
  kind: Kind,
  request: Calls[Kind]['request'],
): Promise<void> {
  const { objective } = 'experiment' in request ? request.experiment : request
  try {
    if (!isReadyFor(objective)) {
      awaiting.add(id)
      await whileAlive(loadParser())
      if (!awaiting.delete(id)) return
    }
  } catch (reason) {
    post({ type: 'failed', id, failure: failureOf(reason) })
    return
  }
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

/** Over a slow network a script takes its time, which is not to be taken for a worker that hangs. */
function whileAlive<Result>(loading: Promise<Result>): Promise<Result> {
  const beat = setInterval(() => post({ type: 'alive' }), signOfLife)
  return loading.finally(() => clearInterval(beat))
}

function failureOf(reason: unknown): Failure {
  if (reason instanceof FormulaRejected) return { kind: 'formula', error: reason.error }
  return { kind: 'unexpected', message: reason instanceof Error ? reason.message : String(reason) }
}
