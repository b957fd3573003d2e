import type { StoreApi } from 'zustand/vanilla'
import { pageTitle } from '../../content/words/page-title'
import { known } from '../../state/known'
import type { State } from '../../state/state'

/** Has the title of the page name the experiment that its address has. */
export function followTitle(store: Pick<StoreApi<State>, 'getState' | 'subscribe'>): void {
  const write = (state: State) => {
    const title = pageTitle(known(state))
    if (document.title !== title) document.title = title
  }
  write(store.getState())
  store.subscribe((now, before) => {
    const isSame =
      now.experiment === before.experiment &&
      now.selectedRun === before.selectedRun &&
      now.suggesting === before.suggesting
    // The name of what is dragged is written once it is let go.
    if ((!isSame || before.dragging) && !now.dragging) write(now)
  })
}
