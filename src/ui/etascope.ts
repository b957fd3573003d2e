import { createContext, useContext, useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import type { Etascope } from '../state/etascope'
import type { State } from '../state/state'

export const EtascopeContext = createContext<Etascope | null>(null)

export function useEtascope(): Etascope {
  const etascope = useContext(EtascopeContext)
  if (!etascope) throw new Error('EtascopeContext has no value here.')
  return etascope
}

/** For what changes at the pace of a person; what changes every frame is for `useFollow`. */
export function useShared<Value>(select: (state: State) => Value): Value {
  return useStore(useEtascope().store, select)
}

/** Calls `draw` with `select(state)` now and whenever it changes, outside of React's render. */
export function useFollow<Value>(
  select: (state: State) => Value,
  draw: (value: Value) => void,
): void {
  const { store } = useEtascope()
  useLayoutEffect(() => {
    let shown = select(store.getState())
    draw(shown)
    return store.subscribe((state) => {
      const value = select(state)
      if (Object.is(value, shown)) return
      shown = value
      draw(value)
    })
  })
}
