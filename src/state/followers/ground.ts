import type { Engine } from '../../engine/client'
import type { LivingStore } from '../living-store'
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
export function followGround(store: LivingStore, engine: Engine, desk: WorkDesk): Ground {
  followGradientField(store, engine)
  followFlowLines(store, engine)
  const critical = followCriticalPoints(store, engine, desk)
  let isWatching = false
  return {
    searchAgain: critical.again,
    watchConvexity: () => {
      if (!isWatching) followConvexity(store, engine)
      isWatching = true
    },
  }
}
