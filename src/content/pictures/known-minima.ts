import type { ObjectiveReference } from '../../core/records/experiment'
import { recordOf } from '../../experiment/defaults'
import type { PlotMinimum } from '../../plot/scene/contours/plot-minimum'

/** The minima that the surface's record knows. */
export function knownMinima(objective: ObjectiveReference): readonly PlotMinimum[] {
  const record = recordOf(objective)
  return [
    ...(record?.globalMinima ?? []).map(({ at }) => ({ at, global: true })),
    ...(record?.localMinima ?? []).map(({ at }) => ({ at, global: false })),
  ]
}
