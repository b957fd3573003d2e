import { type Experiment, type Run, ruleOf, startOfRun } from '../../core/records/experiment'
import type { Known } from '../../state/known'
import { runLabel } from './run-label'

/** Asked for every frame, and of experiments that never change. */
const twins = new WeakMap<Experiment, readonly (number | null)[]>()

/**
 * The sentence on the run before it that takes the very same steps, so that one path hides the other; '' where none does.
 */
export function twinSentence(state: Known, index: number): string {
  const experiment = state.outcome?.experiment
  if (!experiment || state.suggesting) return ''
  const found = twins.get(experiment) ?? twinsIn(experiment)
  twins.set(experiment, found)
  const twin = found[index] ?? null
  return twin === null
    ? ''
    : `It takes the same steps as ${runLabel(state, twin)}: their paths lie on one another.`
}

function twinsIn(experiment: Experiment): readonly (number | null)[] {
  const descended = experiment.runs.map((run) => JSON.stringify(inputsOf(experiment, run)))
  return descended.map((inputs, index) => {
    const first = descended.indexOf(inputs)
    return first < index ? first : null
  })
}

/** All that a descent depends on. */
function inputsOf(experiment: Experiment, run: Run) {
  return [run.learningRate, ruleOf(run), startOfRun(experiment, run)]
}
