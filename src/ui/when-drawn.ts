import type { StoreApi } from 'zustand/vanilla'
import type { State } from '../state/state'

/** Calls `act` once, when the first contours and paths are on the screen, or there is a notice on why they are not. */
export function whenDrawn(store: StoreApi<State>, act: () => void): void {
  const unsubscribe = store.subscribe(({ field, outcome, notices }) => {
    const drawn = field !== null && outcome !== null
    if (!drawn && notices.length === 0) return
    unsubscribe()
    // Plots draw in the frame after they are told to.
    requestAnimationFrame(() => requestAnimationFrame(act))
  })
}
