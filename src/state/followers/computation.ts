import type { LivingStore } from '../living-store'
import { type State, stepOnShow } from '../state'
import { follow } from './follow'
import type { Sources } from './followers'

/** Shows, or no longer, how f and ∇f are computed where the step on show begins, in step with the playhead. */
export function followComputation(store: LivingStore, { engine }: Sources) {
  follow(store, {
    question(state) {
      const at = state.computation && placeOf(state)
      return at && { objective: state.outcome!.experiment.objective, x: at[0], y: at[1] }
    },
    async ask({ objective, x, y }, signal) {
      const graphs = await engine.call('computationalGraphs', { objective, at: [x, y] }, { signal })
      return { objective, at: [x, y] as const, graphs }
    },
    put: (found) => store.getState().computation && store.setState({ computation: { found } }),
    forget: () => {},
    outlives: true,
  })
  return {
    show: (shown: boolean) => store.setState({ computation: shown ? { found: null } : null }),
  }
}

/** The iterate whose numbers the inspector has. */
function placeOf(state: State): readonly [x: number, y: number] | null {
  const trajectory = state.outcome?.descents[state.selectedRun]?.trajectory
  const t = stepOnShow(state) ?? 0
  const [x, y] = [trajectory?.x[t], trajectory?.y[t]]
  return x === undefined || y === undefined ? null : [x, y]
}
