import { describeObjective } from '../../core/objectives/describe'
import type { ObjectiveReference } from '../../core/records/experiment'
import type { PlotMinimum } from '../../plot/scene/contours/plot-minimum'
import { isBlindfolded } from '../../state/actions/landscape'
import type { State } from '../../state/state'

/** The minima that the surface's record knows. */
export function knownMinima(objective: ObjectiveReference): readonly PlotMinimum[] {
  const { globalMinima, localMinima } = describeObjective(objective)
  return [
    ...globalMinima.map(({ at }) => ({ at, global: true })),
    ...localMinima.map(({ at }) => ({ at, global: false })),
  ]
}

/** The surface whose minima are marked: none where critical points have marks of their own, or a blindfold hides them all. */
export function objectiveMarked(state: State): ObjectiveReference | null {
  const isHidden = isBlindfolded(state) || state.critical.found !== null
  return isHidden ? null : state.experiment.objective
}
