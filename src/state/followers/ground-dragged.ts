import { sameObjective } from '../../core/objectives/describe'
import type { ObjectiveReference, Point } from '../../core/records/experiment'

/**
 * Remembers the start and the objective of a run while nothing is dragged, and says whether one of them is being dragged away from
 * there: a quick answer is wanted then, and none at all where something else is dragged.
 */
export function groundDragged(): (
  objective: ObjectiveReference,
  start: Point,
  dragging: boolean,
) => boolean {
  let rested: { readonly objective: ObjectiveReference; readonly start: Point } | null = null
  return (objective, start, dragging) => {
    if (!dragging || !rested) rested = { objective, start }
    const isSame =
      rested.start[0] === start[0] &&
      rested.start[1] === start[1] &&
      sameObjective(rested.objective, objective)
    return !isSame
  }
}
