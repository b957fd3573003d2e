import { createContext, useContext, useLayoutEffect, useState } from 'react'
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

/**
 * Calls `draw` with `select(state)` now and whenever it changes, outside of React's render. A fault of it is its
 * component's, as one in the render would be, and nobody else's who follows the state.
 */
export function useFollow<Value>(
  select: (state: State) => Value,
  draw: (value: Value) => void,
): void {
  const { store } = useEtascope()
  const [, render] = useState(null)
  useLayoutEffect(() => {
    let shown = select(store.getState())
    draw(shown)
    return store.subscribe((state) => {
      try {
        const value = select(state)
        if (Object.is(value, shown)) return
        shown = value
        draw(value)
      } catch (reason) {
        render(() => {
          throw reason
        })
      }
    })
  })
}
