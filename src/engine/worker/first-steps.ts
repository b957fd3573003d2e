import { descend } from '../../core/descent/descend'
import type { Objective } from '../../core/objective'
import { type Experiment, startOfRun } from '../../core/records/experiment'
import type { Task } from '../../core/records/task'
import { type Descent, descentOf } from '../../core/verdict/what-became'

/** Milliseconds that all steps may take before the first of them are sent ahead, and that those take, about. */
const patience = 250
const ahead = 100

/** Evaluations that a step is measured by, or fewer where they take this many milliseconds. */
const tried = 100
const mostTrying = 1

/**
 * The runs as far as they come at once, where all of their steps take so long that somebody would wonder, as over many rows of data;
 * null where they do not.
 */
export function* firstSteps(
  objective: Objective,
  experiment: Experiment,
): Task<readonly Descent[] | null> {
  const { runs, stopping } = experiment
  const step = millisecondsOfStep(objective, experiment.start) * runs.length
  if (!(step * stopping.maxSteps > patience)) return null
  const few = { ...stopping, maxSteps: Math.max(1, Math.floor(ahead / step)) }
  const descents: Descent[] = []
  for (const run of runs) {
    const trajectory = yield* descend(objective, run, startOfRun(experiment, run), few)
    descents.push(yield* descentOf(trajectory, objective, run, few))
  }
  return descents
}

function millisecondsOfStep({ f }: Objective, [x, y]: Experiment['start']): number {
  const gradient = new Float64Array(2)
  const begin = performance.now()
  let count = 0
  let taken = 0
  while (count < tried && taken < mostTrying) {
    f.gradient(x, y, gradient)
    count++
    taken = performance.now() - begin
  }
  return taken / count
}
