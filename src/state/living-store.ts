import { createStore, type StoreApi } from 'zustand/vanilla'
import { superseded } from './lane'
import type { State } from './state'

/** The state of one experiment for as long as that is there: after its end nothing changes it, and nobody hears of it. */
export interface LivingStore extends StoreApi<State> {
  /** Aborted, with the reason `superseded`, when the experiment is destroyed. */
  readonly end: AbortSignal
}

/** Followers subscribe and forget: it is the store that lets go of all of them at once. */
export function createLivingStore(initial: State): LivingStore & { readonly destroy: () => void } {
  const store = createStore<State>(() => initial)
  const life = new AbortController()
  const subscriptions = new Set<() => void>()
  const setState = (...change: Parameters<typeof store.setState>) => {
    if (!life.signal.aborted) store.setState(...change)
  }
  return {
    ...store,
    setState: setState as typeof store.setState,
    subscribe: (heard) => {
      if (life.signal.aborted) return () => {}
      const unsubscribe = store.subscribe(heard)
      subscriptions.add(unsubscribe)
      return () => {
        subscriptions.delete(unsubscribe)
        unsubscribe()
      }
    },
    end: life.signal,
    destroy: () => {
      life.abort(superseded)
      for (const unsubscribe of subscriptions) unsubscribe()
      subscriptions.clear()
    },
  }
}
