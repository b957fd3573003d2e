import type { StoreApi } from 'zustand/vanilla'
import type { State } from './state'

/** In the order in which a link lists them. */
export const layers = ['gradient', 'flow', 'critical', 'basins', 'blindfold', 'surface'] as const

/**
 * What is shown of the ground beside its contours: arrows of the negative gradient, the gradient flow from the start,
 * the critical points, the basins of attraction, only what a walker has seen, or the surface in three dimensions.
 */
export type Layer = (typeof layers)[number]

export function createLandscape(
  { getState, setState }: StoreApi<State>,
  { commit }: { readonly commit: (key: string) => void },
) {
  return {
    showLayer: (layer: Layer, shown: boolean) => {
      const { layers: before } = getState()
      setState({
        layers: layers.filter((each) => (each === layer ? shown : before.includes(each))),
      })
      commit('layers')
    },
  }
}
