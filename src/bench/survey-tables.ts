import { availableParallelism } from 'node:os'
import type {
  BasinsRequest,
  SpectrumRequest,
  SurveyRequest,
  TuningRequest,
} from '../core/records/survey/request'
import { finish } from '../core/records/task'
import { limitSet } from '../core/survey/limit-set'
import { survey } from '../core/survey/survey'
import { createSurveyPool } from '../engine/pool'
import type { Table } from '../proof/table'
import { objectiveOf } from './contenders'
import { digits, perSecond, ratio } from './figures'
import { NodeWorker } from './node-worker'
import { surfaces } from './surfaces'
import { fastest, fastestToResolve } from './timing'

const himmelblau = surfaces.find(({ name }) => name === 'Himmelblau')!
const objective = objectiveOf(himmelblau)
const run = { method: 'gd', learningRate: 0.01, hyperparameters: {} }
const stopping = { gradient: 1e-6, step: 0, loss: 0, maxSteps: 500 }
const { start } = himmelblau

const spectrum: SpectrumRequest = {
  kind: 'spectrum',
  start,
  run,
  stopping,
  low: 1e-6,
  high: 1,
  count: 256,
}
/** No rate is spared any of its steps. */
const wholeSpectrum = { ...spectrum, high: 1e-4, stopping: { ...stopping, gradient: 0 } }
const map: BasinsRequest = {
  kind: 'basins',
  viewport: { x0: -6, x1: 6, y0: -6, y1: 6 },
  columns: 256,
  rows: 256,
  run,
  stopping,
}
const slowMap = { ...map, run: { ...run, learningRate: 0.001 } }
const wideMap = { ...map, columns: 512, rows: 512 }
/** The map that unfolds below a slider. */
const tuning: TuningRequest = {
  kind: 'tuning',
  start,
  run: { method: 'momentum', learningRate: 1, hyperparameters: {} },
  stopping,
  name: 'momentum',
  low: 1e-4,
  high: 1,
  columns: 96,
  rows: 64,
}

const rounds = 9

export function surveys(): Table {
  const surveys: readonly (readonly [name: string, request: SurveyRequest])[] = [
    ['spectrum of 256 rates from 10⁻⁶ to 1', spectrum],
    ['spectrum of 256 rates, 500 steps each', wholeSpectrum],
    ['basin map of 256 × 256, η = 0.01', map],
    ['basin map of 256 × 256, η = 0.001', slowMap],
    ['basin map of 512 × 512, η = 0.01', wideMap],
    ['tuning map of 96 × 64, momentum', tuning],
  ]
  const rows = surveys.map(([name, request]) => {
    const { steps } = finish(survey(objective, request)).outcomes
    const taken = steps.reduce((sum, each) => sum + each, 0)
    const [first, complete] = fastest(
      [() => firstPicture(request), () => finish(survey(objective, request))],
      rounds,
    )
    return [name, digits(first!), digits(complete!), perSecond(taken, complete!)]
  })
  return {
    title: 'Surveys of Himmelblau by one thread, in milliseconds',
    note: 'Of at most 500 steps each; by gradient descent where no method is named.',
    columns: ['survey', 'first picture', 'complete', 'steps/s'],
    rows,
  }
}

function firstPicture(request: SurveyRequest): void {
  untilHeard((heard) => finish(survey(objective, request, heard)))
}

/** Does something until it calls `heard`. */
function untilHeard(work: (heard: () => never) => void): void {
  const seen = Symbol('seen')
  try {
    work(() => {
      throw seen
    })
  } catch (reason) {
    if (reason !== seen) throw reason
  }
}

export function limitSets(): Table {
  const asked = { start, low: 1e-3, high: 0.05, count: 512, steps: 2000 }
  const rows = ['gd', 'momentum', 'adam'].map((method) => {
    const request = { ...asked, run: { ...run, method } }
    const [first, complete] = fastest(
      [
        () => untilHeard((heard) => finish(limitSet(objective, request, heard))),
        () => finish(limitSet(objective, request)),
      ],
      rounds,
    )
    return [method, digits(first!), digits(complete!)]
  })
  return {
    title: 'Where 512 rates of Himmelblau end up, by one thread, in milliseconds',
    note: '2,000 steps each, of η from 0.001 to 0.05.',
    columns: ['method', 'first picture', 'complete'],
    rows,
  }
}

export async function surveysByWorkers(): Promise<Table> {
  const sizes = [1, 2, 4, 8].filter((size) => size <= Math.max(2, availableParallelism()))
  const started: NodeWorker[] = []
  const startWorker = () => {
    const worker = new NodeWorker()
    started.push(worker)
    // The engine uses no more of a browser's worker than this has.
    return worker as unknown as Worker
  }
  const pools = sizes.map((size) => createSurveyPool(startWorker, size))
  const reference = { kind: 'catalogue', id: 'himmelblau' } as const
  const times = await fastestToResolve(
    pools.map((pool) => () => pool.survey(reference, wideMap)),
    2 * rounds,
  )
  for (const worker of started) worker.terminate()
  const { columns, rows } = wideMap
  return {
    title: 'A basin map of 512 × 512 by number of workers',
    note: "By the page's survey pool and the worker's own script, on threads of node. η = 0.01.",
    columns: ['workers', 'ms', 'descents/s', 'ratio'],
    rows: sizes.map((size, k) => [
      String(size),
      digits(times[k]!),
      perSecond(columns * rows, times[k]!),
      ratio(times[0]! / times[k]!),
    ]),
  }
}
