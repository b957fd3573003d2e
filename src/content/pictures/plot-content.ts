import type { Field } from '../../core/ground/field'
import { describeObjective } from '../../core/objectives/describe'
import type { PlotContent } from '../../plot/scene/contours/plot-scene'
import type { Known } from '../../state/known'
import { shownStep } from '../../state/playing'
import { hasEqualScales } from '../../state/view-shown'
import { knownMinima, minimaMarked } from './known-minima'
import { layersOf } from './layer-content'
import { pathsOf } from './picture-content'
import { startsShown } from './starts-shown'
import { arrowsOn } from './step-shown'

/**
 * All that the plot of one run shows, or with null that of all of them; with `field` beneath the cover where a blindfold
 * hides most of it.
 */
export function plotContentOf(
  state: Known,
  run: number | null,
  field: Field | null = state.field,
): PlotContent {
  const { view, experiment, selectedRun, raisedRun } = state
  return {
    view,
    isEqual: hasEqualScales(state),
    field,
    parameters: describeObjective(experiment.objective).parameters,
    minima: knownMinima(minimaMarked(state)),
    starts: startsShown(state, run),
    paths: pathsOf(state, run),
    t: shownStep(state),
    step: arrowsOn(state, run),
    raised: raisedRun ?? selectedRun,
    layers: layersOf(state, run),
  }
}
