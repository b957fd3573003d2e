import type { StoreApi } from 'zustand/vanilla'
import type { Engine } from '../../engine/client'
import { addFault, addNotice, withdrawNotice } from '../notices'
import type { State } from '../state'
import { cancelled, type WorkDesk } from '../work'

export type DataFormat = 'csv' | 'json'

/** Descends the experiment anew in the worker, so that the file is whole whatever the screen shows. */
export function createDownload(store: StoreApi<State>, engine: Engine, desk: WorkDesk) {
  return async (format: DataFormat): Promise<Blob | null> => {
    const finished = await settled(store)
    if (!finished) {
      addNotice(store, 'file', { kind: 'nothingToDownload' })
      return null
    }
    withdrawNotice(store, 'file')
    const { experiment } = finished
    try {
      return await desk.track('file', null, (signal, onPartial) =>
        engine.call('download', { experiment, format }, { signal, onPartial }),
      )
    } catch (reason) {
      if (reason !== cancelled) addFault(store, 'file', reason, experiment.objective)
      return null
    }
  }
}

/** Resolves once the runs on show are finished and are those of the experiment; to null when they were cancelled. */
function settled(store: StoreApi<State>): Promise<State | null> {
  const answer = (state: State) => {
    const { outcome, experiment, suggesting, halted } = state
    if (halted) return null
    return !suggesting && outcome?.experiment === experiment && !outcome.preview ? state : undefined
  }
  return new Promise((resolve) => {
    const look = (state: State) => {
      const found = answer(state)
      if (found === undefined) return
      unsubscribe()
      resolve(found)
    }
    const unsubscribe = store.subscribe(look)
    look(store.getState())
  })
}
