import type { StoreApi } from 'zustand/vanilla'
import type { Engine } from '../../engine/client'
import type { State } from '../state'
import type { WorkDesk } from '../work'
import { followConvexity } from './convexity'
import { followCriticalPoints } from './critical-points'
import { followFlowLines } from './flow-lines'
import type { Follower } from './follow'
import { followGradientField } from './gradient-field'

export interface Ground {
  searchAgain(): void
  watchConvexity(): void
  stop(): void
}

/** Keeps what is known of the ground in step with what is on show. */
export function followGround(store: StoreApi<State>, engine: Engine, desk: WorkDesk): Ground {
  const gradient = followGradientField(store, engine)
  const flow = followFlowLines(store, engine)
  const critical = followCriticalPoints(store, engine, desk)
  let convexity: Follower | null = null
  return {
    searchAgain: critical.again,
    watchConvexity: () => {
      convexity ??= followConvexity(store, engine)
    },
    stop() {
      for (const follower of [gradient, flow, critical, convexity]) follower?.stop()
    },
  }
}
