import type { LivingStore } from '../living-store'
import { shownOf, viewShown } from '../view-shown'
import { type Follower, follow } from './follow'
import type { Sources } from './followers'

/** Keeps the answer in step with the objective and the view; there is none while they change. */
export function followConvexity(store: LivingStore, { engine }: Sources): Follower {
  function forget(): void {
    if (store.getState().convexity) store.setState({ convexity: null })
  }

  return follow(store, {
    question: (state) => ({ objective: state.experiment.objective, ...shownOf(state) }),
    async ask({ objective, ...shown }, signal) {
      const viewport = viewShown(shown)
      const result = await engine.call('convexity', { objective, viewport }, { signal })
      return { objective, viewport, result }
    },
    put: (convexity) => store.setState({ convexity }),
    forget,
    onQuestion: forget,
    rest: 400,
    patience: 0,
  })
}
