import { layersDrawn } from '../actions/landscape'
import type { CriticalSearch } from '../answers'
import type { LivingStore } from '../living-store'
import { shownOf, viewShown } from '../view-shown'
import { cancelled } from '../work'
import { type Follower, follow } from './follow'
import type { Sources } from './followers'

const nothingSearched: CriticalSearch = { found: null, progress: 'none' }

/** Keeps the critical points of the view, as long as they are shown, in step with it. */
export function followCriticalPoints(store: LivingStore, { engine, desk }: Sources): Follower {
  function show(change: Partial<CriticalSearch>): void {
    store.setState(({ critical }) => ({ critical: { ...critical, ...change } }))
  }

  return follow(store, {
    question(state) {
      if (!layersDrawn(state).includes('critical')) return null
      return { objective: state.experiment.objective, ...shownOf(state) }
    },
    ask({ objective, ...shown }, signal) {
      const viewport = viewShown(shown)
      return desk.track('criticalPoints', signal, async (inner, onPartial) => {
        const request = { objective, viewport }
        const points = await engine.call('criticalPoints', request, { signal: inner, onPartial })
        return { objective, viewport, points }
      })
    },
    put: (found) => show({ found, progress: 'none' }),
    forget: () => store.setState({ critical: nothingSearched, chosenPoint: null }),
    onQuestion: () => show({ progress: 'searching' }),
    onFailure: (reason) => show({ progress: reason === cancelled ? 'halted' : 'none' }),
    rest: 150,
    patience: 0,
  })
}
