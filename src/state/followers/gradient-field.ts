import { layersDrawn } from '../actions/landscape'
import type { LivingStore } from '../living-store'
import { pixelOf, shownOf, viewShown } from '../view-shown'
import { type Follower, follow } from './follow'
import type { Sources } from './followers'

/** The least distance of two arrows, in pixels; the greatest is √2 times as much. */
const closest = 25

/** Keeps the gradient field, as long as it is shown, in step with the objective and the view. */
export function followGradientField(store: LivingStore, { engine }: Sources): Follower {
  return follow(store, {
    question(state) {
      if (!layersDrawn(state).includes('gradient')) return null
      return { objective: state.experiment.objective, ...shownOf(state) }
    },
    ask({ objective, ...shown }, signal) {
      const [x, y] = pixelOf(shown).map(latticeSpacing) as [number, number]
      const spacing = { x, y: shown.isEqual ? x : y }
      const request = { objective, viewport: viewShown(shown), spacing }
      return engine.call('gradientField', request, { signal })
    },
    put: (gradientField) => store.setState({ gradientField }),
    forget: () => store.setState({ gradientField: null }),
  })
}

/** A power of √2, in units of parameter space: while one zooms, the lattice changes now and then rather than at every turn. */
function latticeSpacing(unitsPerPixel: number): number {
  return 2 ** (Math.ceil(2 * Math.log2(closest * unitsPerPixel)) / 2)
}
