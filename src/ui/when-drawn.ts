import type { StoreApi } from 'zustand/vanilla'
import type { State } from '../state/state'

/** Calls `act` once, when the first contours and the first paths are on the screen. */
export function whenDrawn(store: StoreApi<State>, act: () => void): void {
  const unsubscribe = store.subscribe(({ field, outcome }) => {
    if (!field || !outcome) return
    unsubscribe()
    // Plots draw in the frame after they are told to.
    requestAnimationFrame(() => requestAnimationFrame(act))
  })
}
