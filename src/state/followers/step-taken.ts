import type { StoreApi } from 'zustand/vanilla'
import type { Engine } from '../../engine/client'
import { createLane } from '../lane'
import { type State, stepOnShow } from '../state'

/** Keeps what is known of the step on show in step with the playhead: one question at a time, and the newest wins. */
export function followStep(store: StoreApi<State>, engine: Engine): void {
  const lane = createLane()

  async function inspect(state: State): Promise<void> {
    const { outcome, selectedRun: run } = state
    const t = stepOnShow(state)
    if (!outcome || t === null || !isAsked(state)) return lane.cancel()
    await lane.submit(async (signal) => {
      const request = { experiment: outcome.experiment, run, t }
      const taken = await engine.call('step', request, { signal })
      store.setState({ inspected: taken && { outcome, run, taken } })
    })
  }

  // What fails here fails the descents too, which say so.
  const follow = (state: State) => void inspect(state).catch(() => {})
  store.subscribe((now, before) => {
    if (
      now.outcome !== before.outcome ||
      now.selectedRun !== before.selectedRun ||
      stepOnShow(now) !== stepOnShow(before)
    )
      follow(now)
  })
}

/** Of plain gradient descent a trajectory tells all. */
function isAsked({ outcome, selectedRun, embed }: State): boolean {
  return !embed && outcome?.experiment.runs[selectedRun]?.method !== 'gd'
}
