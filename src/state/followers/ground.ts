import type { StoreApi } from 'zustand/vanilla'
import type { Engine } from '../../engine/client'
import type { State } from '../state'
import type { WorkDesk } from '../work'
import { followConvexity } from './convexity'
import { followCriticalPoints } from './critical-points'
import { followFlowLines } from './flow-lines'
import { followGradientField } from './gradient-field'

export interface Ground {
  searchAgain(): void
  watchConvexity(): void
}

/** Keeps what is known of the ground in step with what is on show. */
export function followGround(store: StoreApi<State>, engine: Engine, desk: WorkDesk): Ground {
  followGradientField(store, engine)
  followFlowLines(store, engine)
  const searchAgain = followCriticalPoints(store, engine, desk)
  let isWatching = false
  return {
    searchAgain,
    watchConvexity: () => {
      if (!isWatching) followConvexity(store, engine)
      isWatching = true
    },
  }
}
