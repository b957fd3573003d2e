import type { Table } from '../core/data/table'
import { describeObjective } from '../core/objectives/describe'
import type { ObjectiveReference } from '../core/records/experiment'
import type { AnalysisKind, CallKind, Calls, LearningKind } from './calls'
import { objectiveIn } from './objective-in'
import { createPart } from './part'
import type { Failure, FromWorker, ToWorker } from './protocol'
import { Shelf, tableIn, withTable } from './tables'
import { type Answer, type Handlers, handlers } from './worker/handlers'
import { FormulaRejected, isReadyFor, parser } from './worker/objectives'
import { Scheduler } from './worker/scheduler'

const signOfLife = 250

let lastPost = 0
/** The objective of the latest slice. */
let atWork = ''

function post(message: FromWorker, transfer: readonly Transferable[] = []): void {
  lastPost = performance.now()
  self.postMessage(message, [...transfer])
}

const scheduler = new Scheduler(() => {
  if (performance.now() - lastPost > signOfLife) post({ type: 'alive' })
})

/** Critical points and convexity, which the first picture need not wait for. */
const analysing = createPart(() => import('./worker/analysis'), { missing: null })

/** Tables and expressions that people have written, and models. */
const learning = createPart(() => import('./worker/learning'), { missing: null })

const tables = new Shelf<Table>()

/** Calls that wait for a part of the worker which is loaded when it is first asked for. */
const awaited = new Set<number>()

self.onmessage = ({ data }: MessageEvent<ToWorker>) => {
  switch (data.type) {
    case 'call':
      start(data.id, data.kind, whole(data.request))
      break
    case 'table':
      tables.put(data.table.key, data.table)
      break
    case 'cancel':
      awaited.delete(data.id)
      scheduler.drop(data.id)
      break
    case 'expectFormula':
      // Should it fail, the call that needs it fails with the reason.
      parser.load().catch(() => {})
      break
    default:
      data satisfies never
  }
}

post({ type: 'alive' })

/** The request with the rows that were sent before it. */
function whole<Asked extends Calls[CallKind]['request']>(request: Asked): Asked {
  const named = tableIn(request)
  if (!named) return request
  const table = tables.take(named.key)
  if (!table) throw new Error(`No table ${named.key} has been sent.`)
  return withTable(request, table)
}

function start<Kind extends CallKind>(id: number, kind: Kind, request: Calls[Kind]['request']) {
  const objective = objectiveIn(request)
  if (kind in later || !isReady(objective)) void startLoaded(id, kind, request, objective)
  else schedule(id, (handlers as Handlers<CallKind>)[kind], request)
}

/** Handlers that are loaded when they are first asked for. */
const later = {
  criticalPoints: async () => (await analysing.load()).analysis,
  convexity: async () => (await analysing.load()).analysis,
  computationalGraphs: async () => (await analysing.load()).analysis,
  sharpness: async () => (await analysing.load()).analysis,
  alongStep: async () => (await analysing.load()).analysis,
  curve: async () => (await analysing.load()).analysis,
  limitSet: async () => (await analysing.load()).analysis,
  batchGround: async () => (await analysing.load()).analysis,
  readTable: async () => (await learning.load()).learning,
  models: async () => (await learning.load()).learning,
  readSample: async () => (await learning.load()).learning,
} satisfies {
  readonly [Kind in AnalysisKind | LearningKind]: () => Promise<Partial<Handlers<CallKind>>>
}

function isReady(objective: ObjectiveReference | null): boolean {
  return objective === null || isReadyFor(objective)
}

/** Loads what a call needs before it is scheduled, unless it is cancelled meanwhile. */
async function startLoaded<Kind extends CallKind>(
  id: number,
  kind: Kind,
  request: Calls[Kind]['request'],
  objective: ObjectiveReference | null,
): Promise<void> {
  awaited.add(id)
  // Over a slow network a script takes its time, which is not to be taken for a worker that hangs.
  const beat = setInterval(() => post({ type: 'alive' }), signOfLife)
  try {
    const [handler] = await Promise.all([
      handlerOf(kind),
      isReady(objective) ? null : parser.load(),
    ])
    if (awaited.has(id)) schedule(id, handler, request)
  } catch {
    // Nothing but scripts is waited for here.
    await fetchScriptsAnew()
    if (awaited.has(id)) post({ type: 'failed', id, failure: { kind: 'notLoaded' } })
  } finally {
    clearInterval(beat)
    awaited.delete(id)
  }
}

/** A script that arrived cut may lie in the browser's cache, where the next worker would find it again. */
async function fetchScriptsAnew(): Promise<void> {
  const scripts = performance.getEntriesByType('resource').map(({ name }) => name)
  await Promise.allSettled(scripts.map((url) => fetch(url, { cache: 'reload' })))
}

async function handlerOf<Kind extends CallKind>(kind: Kind): Promise<Handlers<Kind>[Kind]> {
  const load = (later as { readonly [K in CallKind]?: () => Promise<Partial<Handlers<CallKind>>> })[
    kind
  ]
  return ((load ? await load() : handlers) as Handlers<CallKind>)[kind]
}

function schedule<Kind extends CallKind>(
  id: number,
  handler: Handlers<Kind>[Kind],
  request: Calls[Kind]['request'],
): void {
  // Coarse contours go before the paths, which are drawn on them and take longer; fine ones after them, over rows of data a second and more.
  const isField = handler === handlers.field
  let isUrgent = isField
  const objective = objectiveIn(request)
  const key = objective ? describeObjective(objective).key : ''
  scheduler.add({
    id,
    onTurn: () => {
      if (key !== atWork) post({ type: 'turn', id })
      atWork = key
    },
    isUrgent: () => isUrgent,
    isPatient: () => isField && !isUrgent,
    task: handler(request, (value) => {
      isUrgent = false
      post({ type: 'partial', id, value })
    }),
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
