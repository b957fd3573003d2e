import type { StoreApi } from 'zustand/vanilla'
import type { Point } from '../../core/records/experiment'
import type { Probe } from '../../engine/calls'
import type { Engine } from '../../engine/client'
import { createLane } from '../lane'
import type { State } from '../state'

/** Asks for f and ∇f at a point; null where a newer question took its place, or there is no answer. */
export type Ask = (at: Point) => Promise<Probe | null>

export function createProbes({ getState }: StoreApi<State>, engine: Engine) {
  return {
    /**
     * Creates the reader of values at a point: one question of it is under way at a time, and the
     * newest wins.
     */
    createProbe: (): Ask => {
      const lane = createLane()
      return (at) => {
        const { objective } = getState().experiment
        return (
          lane
            .submit((signal) => engine.call('probe', { objective, at }, { signal }))
            // A failure here is one of the contours too, which report it.
            .catch(() => null)
        )
      }
    },
  }
}
