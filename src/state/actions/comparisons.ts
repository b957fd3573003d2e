import { findMethod } from '../../core/methods/registry'
import { type Experiment, type Run, startOfRun } from '../../core/records/experiment'
import { momentumName } from '../../experiment/run-names'

/** The methods that are worth comparing at their learning rates, in the order in which they build on one another. */
const comparedMethods = ['gd', 'momentum', 'nesterov', 'adagrad', 'rmsprop', 'adam'] as const
const comparedMomenta = [0, 0.5, 0.8, 0.9, 0.95, 0.99] as const

/** Runs that differ in one thing alone, and the one of them that is most like the run they were made from. */
export interface Comparison {
  readonly start: Experiment['start']
  readonly runs: readonly Run[]
  readonly selected: number
}

/** Every method with its default hyperparameters, with the rate, the schedule and the start of run `index`. */
export function methodComparison(experiment: Experiment, index: number): Comparison {
  const { method, learningRate, schedule } = runAt(experiment, index)
  const runs = comparedMethods.map((id) => ({
    method: id,
    learningRate,
    hyperparameters: {},
    ...(schedule && { schedule }),
    name: findMethod(id)?.name ?? id,
  }))
  return {
    ...from(experiment, index),
    runs,
    selected: indexOr0(runs, (run) => run.method === method),
  }
}

/** Heavy ball's momentum, or Nesterov's where the run is one of his, at the rate of run `index`. */
export function momentumComparison(experiment: Experiment, index: number): Comparison {
  const { method, learningRate, hyperparameters, schedule } = runAt(experiment, index)
  const runs = comparedMomenta.map((momentum) => {
    const run: Run = {
      method: method === 'nesterov' ? method : 'momentum',
      learningRate,
      hyperparameters: { momentum },
      ...(schedule && { schedule }),
    }
    return { ...run, name: momentumName(run) ?? '' }
  })
  const own = hyperparameters['momentum'] ?? (method === 'gd' ? 0 : 0.9)
  const selected = indexOr0(runs, (run) => run.hyperparameters['momentum'] === own)
  return { ...from(experiment, index), runs, selected }
}

function from(experiment: Experiment, index: number) {
  return { start: startOfRun(experiment, runAt(experiment, index)) }
}

function runAt({ runs }: Experiment, index: number): Run {
  const run = runs[index]
  if (!run) throw new RangeError(`index: expected one of ${runs.length} runs, got ${index}`)
  return run
}

function indexOr0(runs: readonly Run[], isIt: (run: Run) => boolean): number {
  return Math.max(0, runs.findIndex(isIt))
}
