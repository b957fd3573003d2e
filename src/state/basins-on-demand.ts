import type { StoreApi } from 'zustand/vanilla'
import type { SurveyPool } from '../engine/pool'
import type { BasinControls } from './basins'
import type { State } from './state'

/** What makes the basin map is loaded when it is first shown. */
export function createBasins(store: StoreApi<State>, surveys: SurveyPool) {
  let controls: Promise<BasinControls> | null = null

  function load({ layers }: State): void {
    if (controls || !layers.includes('basins')) return
    controls = import('./basins').then(({ followBasins }) => followBasins(store, surveys))
  }

  store.subscribe(load)
  load(store.getState())
  return {
    cancelBasins: () => void controls?.then(({ cancel }) => cancel()),
    resumeBasins: () => void controls?.then(({ resume }) => resume()),
  }
}
