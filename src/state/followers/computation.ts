import type { RowsChoice } from '../../core/backpropagation/at-iterate'
import type { LivingStore } from '../living-store'
import { pace, stepOnShow } from '../playing'
import type { State } from '../state'
import { follow } from './follow'
import type { Sources } from './followers'

/** Shows, or no longer, how f and ∇f are computed where the step on show begins, in step with the playhead. */
export function followComputation(store: LivingStore, { engine }: Sources) {
  follow(store, {
    question(state) {
      const { outcome, selectedRun, computation } = state
      const run = outcome?.experiment.runs[selectedRun]
      const place = placeOf(state)
      if (!outcome || !run || !computation || !place) return null
      const { over, shown } = computation
      return { objective: outcome.experiment.objective, run, ...place, over, shown }
    },
    async ask({ x, y, ...question }, signal) {
      const { objective, t } = question
      const at = [x, y] as const
      const graphs = await engine.call('computationalGraphs', { ...question, at }, { signal })
      return { objective, t, graphs }
    },
    put: (found) => change({ found }),
    forget: () => {},
    outlives: true,
  })

  function change(to: Partial<State['computation']>): void {
    const { computation } = store.getState()
    if (computation) store.setState({ computation: { ...computation, ...to } })
  }

  return {
    show: (isShown: boolean) => {
      store.setState({ computation: isShown ? { found: null, over: 'rows', shown: 0 } : null })
    },
    choose: (choice: Partial<RowsChoice>) => change(choice),
  }
}

/** Times a second at most that somebody reads other numbers while they play. */
const readings = 6

/** The iterate whose numbers the inspector has, or of many that pass by one now and then. */
function placeOf(
  state: State,
): { readonly x: number; readonly y: number; readonly t: number } | null {
  const trajectory = state.outcome?.descents[state.selectedRun]?.trajectory
  const step = stepOnShow(state) ?? 0
  const every = state.playback === 'playing' ? Math.ceil(pace(state) / readings) : 1
  const t = step - (step % every)
  const [x, y] = [trajectory?.x[t], trajectory?.y[t]]
  return x === undefined || y === undefined ? null : { x, y, t }
}
