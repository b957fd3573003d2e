import type { StoreApi } from 'zustand/vanilla'
import type { SurveyPool } from '../../engine/pool'
import { addNotice } from '../notices'
import type { State } from '../state'
import { onDemand } from './on-demand'

/** What makes the basin map is loaded when it is first shown, or somebody is about to. */
export function createBasins(store: StoreApi<State>, surveys: SurveyPool) {
  const { withPart, withLoaded } = onDemand(() =>
    import('./basins').then(({ followBasins }) => followBasins(store, surveys)),
  )

  function loadIfShown({ layers }: State): void {
    if (!layers.includes('basins')) return
    withPart(
      () => {},
      () => addNotice(store, 'The basin map could not be loaded. Reload the page to try again.'),
    )
  }

  // The notice of a failure is news of the store, too, which must not have it loaded again at once.
  store.subscribe((state, before) => state.layers !== before.layers && loadIfShown(state))
  loadIfShown(store.getState())
  return {
    /** Has all of it at hand, a worker included, so that the first map is there at once. */
    expectBasins: () =>
      withPart(
        ({ prepare }) => prepare(),
        () => {},
      ),
    cancelBasins: () => withLoaded(({ cancel }) => cancel()),
    resumeBasins: () => withLoaded(({ resume }) => resume()),
  }
}
