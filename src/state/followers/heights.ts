import type { Heights } from '../../core/ground/heights'
import { widen } from '../../core/records/viewport'
import { layersDrawn } from '../actions/landscape'
import type { LivingStore } from '../living-store'
import { hasEqualScales } from '../view-shown'
import { type Follower, follow } from './follow'
import type { Sources } from './followers'

/** Cells along the longer side of the surface: fine enough for the ten waves of Rastrigin's function. */
const cells = 192
/** The longer side of the surface is at most this many times as long as the other. */
const slimmest = 2

/** Keeps the heights in step with the objective and the view while the 3-D view is open. */
export function followHeights(store: LivingStore, { engine }: Sources): Follower {
  return follow(store, {
    question(state) {
      if (!layersDrawn(state).includes('surface')) return null
      const isEqual = hasEqualScales(state)
      return { objective: state.experiment.objective, view: state.view, isEqual }
    },
    ask({ objective, view, isEqual }, signal, onPartial) {
      const spanX = view.x1 - view.x0
      const spanY = view.y1 - view.y0
      const aspect = isEqual ? Math.min(slimmest, Math.max(1 / slimmest, spanX / spanY)) : 1
      const request = {
        objective,
        viewport: widen(view, aspect, 1, isEqual),
        columns: nodesAlong(Math.min(1, aspect)),
        rows: nodesAlong(Math.min(1, 1 / aspect)),
      }
      return engine.call('heights', request, { signal, onPartial })
    },
    put: (heights: Heights) => store.setState({ heights }),
    forget: () => store.setState({ heights: null }),
    // A picture that goes and comes again would flicker.
    outlives: true,
  })
}

/** Odd, so that every other one is a grid as well. */
function nodesAlong(share: number): number {
  return 2 * Math.ceil((share * cells) / 2) + 1
}
