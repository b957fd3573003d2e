import type { PlotMinimum } from '../../plot/scene/contours/plot-minimum'
import type { KnownMinima } from '../../state/known'
import { type Known, minimaKnown } from '../../state/known'

/** The minima that the surface's record knows, as far as they may be told. */
export function knownMinima(minima: KnownMinima | null): readonly PlotMinimum[] {
  const { globalMinima = [], localMinima = [] } = minima ?? {}
  const name = globalMinima.length > 1 ? 'a global minimum' : 'global minimum'
  return [
    ...globalMinima.map(({ at }) => ({ at, global: true, name })),
    ...localMinima.map(({ at }) => ({ at, global: false, name: 'local minimum' })),
  ]
}

/** The minima that are marked: none where critical points have marks of their own. */
export function minimaMarked(state: Known): KnownMinima | null {
  return state.critical.found ? null : minimaKnown(state)
}
