import type { Layer } from '../../experiment/layer'

/** A layer's line in the menu. */
interface LayerName {
  readonly title: string
  readonly note: string
}

export const layerNames: { readonly [Each in Layer]: LayerName } = {
  gradient: {
    title: 'Gradient field',
    note: 'Arrows of −∇f; their length goes by the logarithm of ‖∇f‖',
  },
  flow: {
    title: 'Gradient flow',
    note: 'The curve from the start that gradient descent follows as η → 0',
  },
  critical: {
    title: 'Critical points',
    note: 'Minima, maxima and saddles of the view, with a card for each',
  },
  basins: {
    title: 'Basin map',
    note: 'Which minimum each start reaches, with the method and the rate of the selected run',
  },
  blindfold: { title: 'Blindfold', note: 'Only what the walker has seen' },
  surface: { title: '3-D view', note: 'The surface, to look at from all sides' },
}
