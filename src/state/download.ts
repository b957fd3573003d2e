import type { StoreApi } from 'zustand/vanilla'
import type { Engine } from '../engine/client'
import { failureNotice } from './failure'
import { addNotice } from './notices'
import type { State } from './state'

export type DataFormat = 'csv' | 'json'

/** Descends the experiment anew in the worker, so that the file is whole whatever the screen shows. */
export function createDownload(store: StoreApi<State>, engine: Engine) {
  return async (format: DataFormat): Promise<Blob | null> => {
    const { experiment } = await settled(store)
    try {
      const onPartial = (progress: number) => store.setState({ progress })
      const pieces = await engine.call('download', { experiment, format }, { onPartial })
      return new Blob([...pieces], {
        type: format === 'csv' ? 'text/csv;charset=utf-8' : 'application/json',
      })
    } catch (reason) {
      addNotice(store, failureNotice(reason, experiment.objective))
      return null
    } finally {
      store.setState({ progress: null })
    }
  }
}

/** Resolves once the runs on show are finished and are those of the experiment. */
function settled(store: StoreApi<State>): Promise<State> {
  const done = ({ outcome, experiment, suggesting }: State) =>
    !suggesting && outcome?.experiment === experiment && !outcome.preview
  return new Promise((resolve) => {
    if (done(store.getState())) return resolve(store.getState())
    const unsubscribe = store.subscribe((state) => {
      if (!done(state)) return
      unsubscribe()
      resolve(state)
    })
  })
}
