import type { StoreApi } from 'zustand/vanilla'
import type { Engine } from '../../engine/client'
import { createLane } from '../lane'
import type { State } from '../state'
import { viewShown } from '../view-shown'

/** How long a view has to rest before it is asked about, in milliseconds. */
const rest = 400

/** Keeps the answer in step with the objective and the view; there is none while they change. */
export function followConvexity(store: StoreApi<State>, engine: Engine): void {
  const lane = createLane(0)
  let timer: ReturnType<typeof setTimeout> | undefined

  function ask(): void {
    const state = store.getState()
    const { objective } = state.experiment
    const viewport = viewShown(state)
    const request = { objective, viewport }
    lane
      .submit(async (signal) => {
        const result = await engine.call('convexity', request, { signal })
        store.setState({ convexity: { objective, viewport, result } })
      })
      // What fails here fails the contours too, which say so.
      .catch(() => {})
  }

  store.subscribe((now, before) => {
    const isOther = now.experiment.objective !== before.experiment.objective
    if (!isOther && now.view === before.view && now.plotSize === before.plotSize) return
    lane.cancel()
    clearTimeout(timer)
    if (now.convexity) store.setState({ convexity: null })
    timer = setTimeout(ask, rest)
  })
  ask()
}
