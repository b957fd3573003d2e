import type { RateSuggestion } from '../core/rates/suggest'
import type { Experiment, Point, Run } from '../core/records/experiment'
import { startOfRun } from '../core/records/experiment'
import { unnamed } from './run-names'
import { suggestedNames, suggestedRuns } from './suggested-runs'

/** Whether a run is called by what its rate was found to be, from the start that it was found for. */
export function isCalledByRate({ name }: Run): boolean {
  return name !== undefined && suggestedNames.includes(name)
}

/** The starts of the runs that are called by their rates, each once. */
export function namedStarts(experiment: Experiment): readonly Point[] {
  const starts = experiment.runs.filter(isCalledByRate).map((run) => startOfRun(experiment, run))
  return starts.filter((start, index) => starts.indexOf(start) === index)
}

/**
 * The runs that begin at `start` and are called by their rates, with the rates that are small, good and large from there; with
 * no such names where none is known to converge. The others as they were.
 */
export function refitted(
  experiment: Experiment,
  start: Point,
  suggestion: RateSuggestion | null,
): Experiment {
  const found = suggestion?.finding === 'converges' ? suggestedRuns(suggestion) : []
  const runs = experiment.runs.map((run): Run => {
    if (!isCalledByRate(run) || startOfRun(experiment, run) !== start) return run
    const name = run.name === 'medium' ? 'good' : run.name
    const fitting = found.find((each) => each.name === name)
    return fitting
      ? { ...run, learningRate: fitting.learningRate, name: fitting.name ?? name ?? '' }
      : unnamed(run)
  })
  return { ...experiment, runs }
}
