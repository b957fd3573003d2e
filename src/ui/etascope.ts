import { createContext, useCallback, useContext, useLayoutEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Field } from '../core/ground/field'
import type { Etascope } from '../state/etascope'
import { type Known, known } from '../state/known'
import type { State } from '../state/state'

export const EtascopeContext = createContext<Etascope | null>(null)

export function useEtascope(): Etascope {
  const etascope = useContext(EtascopeContext)
  if (!etascope) throw new Error('EtascopeContext has no value here.')
  return etascope
}

/** For what changes at the pace of a person; what changes every frame is for `useFollow`. */
export function useShared<Value>(select: (state: Known) => Value): Value {
  return useStore(useEtascope().store, (state) => select(known(state)))
}

/**
 * Calls `draw` with `select(state)` now and whenever it changes, outside of React's render. A fault of it is its
 * component's, as one in the render would be, and nobody else's who follows the state.
 */
export function useFollow<Value>(
  select: (state: Known) => Value,
  draw: (value: Value) => void,
): void {
  useFollowing((state) => select(known(state)), draw)
}

/** The state as of now, as far as it may be told. */
export function useKnown(): () => Known {
  const { store } = useEtascope()
  return useCallback(() => known(store.getState()), [store])
}

/** Follows f itself, for a plot that shows no more of it than what a blindfold leaves open. */
export function useCoveredField(draw: (field: Field | null) => void): void {
  useFollowing(({ field }) => field, draw)
}

function useFollowing<Value>(select: (state: State) => Value, draw: (value: Value) => void): void {
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
