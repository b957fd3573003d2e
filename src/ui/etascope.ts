import { createContext, useCallback, useContext, useEffect, useLayoutEffect, useState } from 'react'
import { useStore } from 'zustand'
import type { Field } from '../core/ground/field'
import type { Actions, Etascope } from '../state/etascope'
import { type Known, known } from '../state/known'
import type { State } from '../state/state'

export const EtascopeContext = createContext<Etascope | null>(null)

/** The actions on the experiment; the other hooks tell what may be told of it. */
export function useEtascope(): Actions {
  return useOwn()
}

function useOwn(): Etascope {
  const etascope = useContext(EtascopeContext)
  if (!etascope) throw new Error('EtascopeContext has no value here.')
  return etascope
}

/**
 * A part of the state that changes at the pace of a person; what changes every frame is for
 * `useFollow`.
 */
export function useShared<Value>(select: (state: Known) => Value): Value {
  return useStore(useOwn().store, (state) => select(known(state)))
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
  const { store } = useOwn()
  return useCallback(() => known(store.getState()), [store])
}

/** Calls `hear` at every change with what may be told of the state now and before, for what is said of changes. */
export function useChanges(hear: (now: Known, before: Known) => void): void {
  const { store } = useOwn()
  useEffect(() => store.subscribe((now, before) => hear(known(now), known(before))))
}

/** False until the first contours have come, or a notice of why there are none, which may be known below a blindfold too. */
export function useBegun(): boolean {
  return useStore(useOwn().store, ({ field, notices }) => field !== null || notices.length > 0)
}

/** f as of now, for a figure that shows no more of it than what a blindfold leaves open. */
export function useCoveredFieldNow(): () => Field | null {
  const { store } = useOwn()
  return useCallback(() => store.getState().field, [store])
}

/** Follows f itself, for a plot that shows no more of it than what a blindfold leaves open. */
export function useCoveredField(draw: (field: Field | null) => void): void {
  useFollowing(({ field }) => field, draw)
}

function useFollowing<Value>(select: (state: State) => Value, draw: (value: Value) => void): void {
  const { store } = useOwn()
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
