import type { StoreApi } from 'zustand/vanilla'
import type { SurveyPool } from '../engine/pool'
import type { BasinControls } from './basins'
import type { State } from './state'

/** What makes the basin map is loaded when it is first shown, or somebody is about to. */
export function createBasins(store: StoreApi<State>, surveys: SurveyPool) {
  let controls: Promise<BasinControls> | null = null

  function load(): Promise<BasinControls> {
    controls ??= import('./basins').then(({ followBasins }) => followBasins(store, surveys))
    return controls
  }

  function loadIfShown({ layers }: State): void {
    if (layers.includes('basins')) void load()
  }

  store.subscribe(loadIfShown)
  loadIfShown(store.getState())
  return {
    /** Has all of it at hand, a worker included, so that the first map is there at once. */
    expectBasins: () => void load().then(({ prepare }) => prepare()),
    cancelBasins: () => void controls?.then(({ cancel }) => cancel()),
    resumeBasins: () => void controls?.then(({ resume }) => resume()),
  }
}
