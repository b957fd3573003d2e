import type { Engine } from '../../engine/client'
import type { LivingStore } from '../living-store'
import { stepOnShow } from '../playing'
import type { State } from '../state'
import { type Follower, follow } from './follow'

/** Keeps what is known of the step on show in step with the playhead. */
export function followStep(store: LivingStore, engine: Engine): Follower {
  return follow(store, {
    question(state) {
      const { outcome, selectedRun: run } = state
      const t = stepOnShow(state)
      if (!outcome || t === null || !isAsked(state)) return null
      return { objective: outcome.experiment.objective, outcome, run, t }
    },
    async ask({ outcome, run, t }, signal) {
      const request = { experiment: outcome.experiment, run, t }
      const taken = await engine.call('step', request, { signal })
      return taken && { outcome, run, taken }
    },
    put: (inspected) => store.setState({ inspected }),
    forget: () => store.setState({ inspected: null }),
  })
}

/** Whether the step has to be asked for: the trajectory of plain gradient descent tells it all. */
function isAsked({ outcome, selectedRun, embed }: State): boolean {
  return !embed && outcome?.experiment.runs[selectedRun]?.method !== 'gd'
}
