import { Checkpoints } from '../../core/descent/checkpoints'
import { describeObjective } from '../../core/objectives/describe'
import { type Experiment, type Run, ruleOf, startOfRun } from '../../core/records/experiment'

const kept = 12
const known = new Map<string, Checkpoints>()

/**
 * The checkpoints of a run from its start, whatever rule stops it, while it is among the last few
 * in use.
 */
export function checkpointsOf(experiment: Experiment, run: Run): Checkpoints {
  const objective = describeObjective(experiment.objective)
  const start = startOfRun(experiment, run)
  const key = JSON.stringify([objective.key, start, run.learningRate, ruleOf(run)])
  const checkpoints = known.get(key) ?? new Checkpoints()
  known.delete(key)
  known.set(key, checkpoints)
  for (const oldest of known.keys()) {
    if (known.size <= kept) break
    known.delete(oldest)
  }
  return checkpoints
}
