import { describeObjective } from '../../core/objectives/describe'
import type { PlotContent } from '../../plot/scene/contours/plot-scene'
import { type State, shownStep } from '../../state/state'
import { knownMinima, objectiveMarked } from './known-minima'
import { layersOf } from './layer-content'
import { pathsOf } from './picture-content'
import { startsShown } from './starts-shown'
import { arrowsAt, stepOf } from './step-shown'

/** All that the plot of one run shows, or with null that of all of them. */
export function plotContentOf(state: State, run: number | null): PlotContent {
  const marked = objectiveMarked(state)
  const { view, field, experiment, selectedRun, raisedRun } = state
  return {
    view,
    field,
    parameters: describeObjective(experiment.objective).parameters,
    minima: marked ? knownMinima(marked) : [],
    starts: startsShown(state, run),
    paths: pathsOf(state, run),
    t: shownStep(state),
    step: arrowsAt(state, run) === null ? null : stepOf(state, selectedRun),
    raised: raisedRun ?? selectedRun,
    layers: layersOf(state, run),
  }
}
