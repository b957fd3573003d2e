import type { Engine } from '../../engine/client'
import type { SurveyPool } from '../../engine/pool'
import type { Comparison } from '../actions/comparisons'
import type { LivingStore } from '../living-store'
import type { WorkDesk } from '../work'

/**
 * The sources from which followers get their answers, the desk that shows long work, and what puts the runs of a comparison
 * on show.
 */
export interface Sources {
  readonly engine: Engine
  readonly surveys: SurveyPool
  readonly desk: WorkDesk
  readonly compare: (comparison: Comparison) => void
}

/** Begins to keep a part of the state in step with the rest of it, and returns what else can be done about that. */
export type StartFollower<Controls> = (store: LivingStore, sources: Sources) => Controls

/** Starts a follower where that has not been done yet. Most are loaded with what shows their answers. */
export type Follow = <Controls>(start: StartFollower<Controls>) => Controls

export function createFollow(store: LivingStore, sources: Sources): Follow {
  const started = new Map<unknown, unknown>()
  return <Controls>(start: StartFollower<Controls>) => {
    if (!started.has(start)) started.set(start, start(store, sources))
    return started.get(start) as Controls
  }
}
