import { gradientDescent } from '../../core/methods/gradient-descent'
import { findMethod } from '../../core/methods/registry'
import { describeObjective } from '../../core/objectives/describe'
import { exact } from '../../core/records/number-format'
import type { Known } from '../../state/known'

/**
 * The title by which tabs, history and bookmarks call the experiment: “η = 0.0185 on Himmelblau · Etascope”, of the
 * selected run.
 */
export function pageTitle({ experiment, selectedRun, suggesting }: Known): string {
  const { name } = describeObjective(experiment.objective)
  const run = experiment.runs[selectedRun]
  if (!run || suggesting) return `${name} · Etascope`
  const method = run.method === gradientDescent.id ? null : findMethod(run.method)
  return `${method ? `${method.name}, ` : ''}η = ${exact(run.learningRate)} on ${name} · Etascope`
}
