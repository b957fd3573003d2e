import { describeObjective } from '../../core/objectives/describe'
import type { ObjectiveReference } from '../../core/records/experiment'
import type { PlotMinimum } from '../../plot/scene/contours/plot-minimum'

/** The minima that the surface's record knows. */
export function knownMinima(objective: ObjectiveReference): readonly PlotMinimum[] {
  const { globalMinima, localMinima } = describeObjective(objective)
  return [
    ...globalMinima.map(({ at }) => ({ at, global: true })),
    ...localMinima.map(({ at }) => ({ at, global: false })),
  ]
}
