import type { StoreApi } from 'zustand/vanilla'
import type { State } from '../../state/state'

interface Drawn {
  /** Called once, when the first contours are on the screen, or there is a notice on why they are not. */
  readonly ground: () => void
  /** Called once, when the first paths are there too, or such a notice, and the page in `root` is whole. */
  readonly whole: () => void
}

export function whenDrawn(store: StoreApi<State>, root: Element, { ground, whole }: Drawn): void {
  const isTold = ({ notices }: State) => notices.length > 0
  once(store, (state) => state.field !== null || isTold(state), ground)
  once(store, (state) => (state.field !== null && state.outcome !== null) || isTold(state), look)

  function look(): void {
    const { embed, notices } = store.getState()
    if (embed || notices.length > 0 || root.querySelector('.lower')) whole()
    else requestAnimationFrame(look)
  }
}

/** Calls `act` once what the store has been told of is drawn. */
function once(store: StoreApi<State>, has: (state: State) => boolean, act: () => void): void {
  const unsubscribe = store.subscribe((state) => {
    if (!has(state)) return
    unsubscribe()
    // Plots draw in the frame after they are told to.
    requestAnimationFrame(() => requestAnimationFrame(act))
  })
}
