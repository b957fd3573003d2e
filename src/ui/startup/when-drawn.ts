import type { StoreApi } from 'zustand/vanilla'
import type { State } from '../../state/state'

/**
 * Calls `act` once, when the page in `root` is whole and its first contours and paths are on the screen, or there is a
 * notice on why they are not.
 */
export function whenDrawn(store: StoreApi<State>, root: Element, act: () => void): void {
  const unsubscribe = store.subscribe(({ field, outcome, notices }) => {
    const drawn = field !== null && outcome !== null
    if (!drawn && notices.length === 0) return
    unsubscribe()
    // Plots draw in the frame after they are told to.
    requestAnimationFrame(() => requestAnimationFrame(look))
  })

  function look(): void {
    const { embed, notices } = store.getState()
    if (embed || notices.length > 0 || root.querySelector('.lower')) act()
    else requestAnimationFrame(look)
  }
}
