import type { Point } from '../../core/records/experiment'
import type { Engine } from '../../engine/client'
import type { Layer } from '../../experiment/layer'
import type { LivingStore } from '../living-store'
import { addNotice } from '../notices'
import type { State } from '../state'
import type { WorkDesk } from '../work'
import { onDemand } from './on-demand'

const grounded: readonly Layer[] = ['gradient', 'flow', 'critical']

/** What asks the worker about the ground is loaded when a layer that shows it, or the badge, is first on. */
export function createGround(store: LivingStore, engine: Engine, desk: WorkDesk) {
  const { withPart } = onDemand(() =>
    import('./ground').then(({ followGround }) => followGround(store, engine, desk)),
  )
  const sayMissing = () =>
    addNotice(store, 'What the layers show could not be loaded. Reload the page to try again.')

  function loadIfShown({ layers }: State): void {
    if (layers.some((layer) => grounded.includes(layer))) withPart(() => {}, sayMissing)
  }

  // The notice of a failure is news of the store, too, which must not have it loaded again at once.
  store.subscribe((state, before) => state.layers !== before.layers && loadIfShown(state))
  loadIfShown(store.getState())
  return {
    /** Looks for critical points once more, where a search was cancelled. */
    searchAgain: () => withPart((ground) => ground.searchAgain(), sayMissing),
    /** From now on it is known of every view whether f is convex over it; nobody asked for it, so nobody misses it. */
    watchConvexity: () =>
      withPart(
        (ground) => ground.watchConvexity(),
        () => {},
      ),
    /** Opens the card of the critical point there, on the plot of a run or, with null, on that of all. */
    choosePoint: (at: Point, plot: number | null) => store.setState({ chosenPoint: { at, plot } }),
    closePoint: () => store.setState({ chosenPoint: null }),
  }
}
