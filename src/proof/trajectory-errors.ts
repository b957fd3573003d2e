import { descend } from '../core/descent/descend'
import reference from '../core/fixtures/trajectories.json'
import { findMethod } from '../core/methods/registry'
import type { Run } from '../core/records/experiment'
import { finish } from '../core/records/task'
import { objectiveOf } from './objective-of'
import { figure, type Table } from './table'

interface Comparison {
  readonly method: string
  readonly recorded: number
  readonly compared: number
  readonly iterate: number
  readonly loss: number
}

/** Errors of every method against the runs that PyTorch made of it. */
export function trajectoryErrors(): Table {
  const comparisons = reference.runs.map(compare)
  const names = [...new Set(comparisons.map(({ method }) => method))]
  const row = (name: string, of: readonly Comparison[]) => [
    name,
    String(of.length),
    String(of.reduce((sum, { recorded }) => sum + recorded, 0)),
    String(of.reduce((sum, { compared }) => sum + compared, 0)),
    figure(Math.max(...of.map(({ iterate }) => iterate))),
    figure(Math.max(...of.map(({ loss }) => loss))),
  ]
  return {
    title: 'Methods',
    note: [
      "Against runs of PyTorch's optimizers in float64 on Rosenbrock, Himmelblau, six-hump camel and a bowl,",
      'up to where a run diverges. Worst ‖Δw‖ of any step, relative to ‖w‖ where it exceeds 1; the same of f.',
    ].join('\n'),
    columns: ['method', 'runs', 'steps recorded', 'steps compared', 'w', 'f'],
    rows: [
      ...names.map((name) =>
        row(
          name,
          comparisons.filter(({ method }) => method === name),
        ),
      ),
      row('all', comparisons),
    ],
  }
}

function compare({ surface, optimizer, hyper, start, points }: RecordedRun): Comparison {
  const text = (reference.surfaces as Readonly<Record<string, string>>)[surface]!
  const stopping = { gradient: 0, step: 0, loss: 0, maxSteps: points.length - 1 }
  const run = {
    method: optimizer,
    learningRate: hyper.lr,
    hyperparameters: given(optimizer, hyper),
  }
  const { x, y, f } = finish(
    descend(objectiveOf({ kind: 'formula', text }), run, [start[0]!, start[1]!], stopping),
  )
  let [iterate, loss] = [0, 0]
  for (let t = 0; t < x.length; t++) {
    const [px, py, pf] = points[t] as [number, number, number]
    const size = Math.max(1, Math.hypot(px, py))
    iterate = Math.max(iterate, Math.hypot(x[t]! - px, y[t]! - py) / size)
    loss = Math.max(loss, Math.abs(f[t]! - pf) / Math.max(1, Math.abs(pf)))
  }
  return {
    method: optimizer,
    recorded: points.length - 1,
    compared: x.length - 1,
    iterate,
    loss,
  }
}

type RecordedRun = (typeof reference.runs)[number]

/** Settings by PyTorch's names; the rest of them are switched off. */
interface Settings {
  readonly lr: number
  readonly momentum?: number
  readonly alpha?: number
  readonly eps?: number
  readonly betas?: readonly number[]
}

function given(method: string, { momentum, alpha, eps, betas }: Settings): Run['hyperparameters'] {
  const all = { momentum, alpha, epsilon: eps, beta1: betas?.[0], beta2: betas?.[1] }
  const own = Object.keys(findMethod(method)!.hyperparameters)
  return Object.fromEntries(own.map((name) => [name, all[name as keyof typeof all]!]))
}
