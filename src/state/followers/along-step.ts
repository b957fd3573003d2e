import { isBlindfolded } from '../actions/landscape'
import type { AlongFound } from '../answers'
import type { LivingStore } from '../living-store'
import { stepOnShow } from '../playing'
import { type Follower, follow } from './follow'
import type { Sources } from './followers'

/** Keeps f along the step on show in step with the playhead, as long as it is shown. */
export function followAlongStep(store: LivingStore, { engine }: Sources): Follower {
  return follow(store, {
    question(state) {
      const { outcome, selectedRun: run, chart, dragging } = state
      if (!outcome || !chart.along || isBlindfolded(state)) return null
      const { objective } = outcome.experiment
      return { objective, outcome, run, t: stepOnShow(state), dragging }
    },
    async ask({ outcome, run, t, dragging }, signal): Promise<AlongFound> {
      if (t === null) return { outcome, run, step: null }
      // An axis stays put under the hand that drags along it.
      const before = store.getState().along
      const span = (dragging && before?.run === run && before.step?.span) || null
      const request = { experiment: outcome.experiment, run, t, span }
      return { outcome, run, step: await engine.call('alongStep', request, { signal }) }
    },
    put: (along) => store.setState({ along }),
    forget: () => store.setState({ along: null }),
  })
}
