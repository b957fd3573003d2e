import { isOfCatalogue, isOverData } from '../../core/objectives/kinds'
import { createLane } from '../lane'
import type { LivingStore } from '../living-store'
import type { State } from '../state'
import type { Sources } from './followers'

/**
 * Keeps the formula in step with what changes it where it stands: the penalty of a loss, and whether a surface is looked at as one of its
 * family.
 */
export function followFormula(store: LivingStore, { engine }: Sources): void {
  const lane = createLane(0)
  store.subscribe((now, before) => {
    const isChanged = formOf(now) !== formOf(before)
    // The formula of a loss that has just been put on show is on its way.
    if (!isChanged || now.tex === null || before.tex === null) return
    const { objective } = now.experiment
    const request = { objective, viewport: now.view }
    lane
      .submit((signal) => engine.call('describe', request, { signal }))
      .then(({ tex }) => {
        if (store.getState().experiment.objective === objective) store.setState({ tex })
      })
      // A failure here is one of the contours too, which report it.
      .catch(() => {})
  })
}

function formOf({ experiment: { objective } }: State): number | boolean {
  if (isOverData(objective)) return objective.l2
  return isOfCatalogue(objective) && objective.let !== undefined
}
