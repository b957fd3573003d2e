import type { StoreApi } from 'zustand/vanilla'
import type { Point } from '../core/experiment'
import type { Engine } from '../engine/client'
import type { Ground } from './ground'
import type { Layer } from './layer'
import type { State } from './state'
import type { WorkDesk } from './work'

const grounded: readonly Layer[] = ['gradient', 'flow', 'critical']

/** What asks the worker about the ground is loaded when a layer that shows it, or the badge, is first on. */
export function createGround(store: StoreApi<State>, engine: Engine, desk: WorkDesk) {
  let loaded: Promise<Ground> | null = null

  function load(): Promise<Ground> {
    loaded ??= import('./ground').then(({ followGround }) => followGround(store, engine, desk))
    return loaded
  }

  const follow = ({ layers }: State) => {
    if (!loaded && layers.some((layer) => grounded.includes(layer))) void load()
  }
  store.subscribe(follow)
  follow(store.getState())
  return {
    /** Looks for critical points once more, where a search was cancelled. */
    searchAgain: () => void load().then((ground) => ground.searchAgain()),
    /** From now on it is known of every view whether f is convex over it. */
    watchConvexity: () => void load().then((ground) => ground.watchConvexity()),
    /** Opens the card of the critical point there, on the plot of a run or, with null, on that of all. */
    choosePoint: (at: Point, plot: number | null) => store.setState({ chosenPoint: { at, plot } }),
    closePoint: () => store.setState({ chosenPoint: null }),
  }
}
