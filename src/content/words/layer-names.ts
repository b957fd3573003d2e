import type { Layer } from '../../experiment/layer'

/** A layer's line in the menu. */
interface LayerName {
  readonly title: string
  /** The note on what is to be seen, and to be learnt from it. */
  readonly note: string
}

export const layerNames: { readonly [Each in Layer]: LayerName } = {
  gradient: {
    title: 'Gradient field',
    note: 'Arrows of −∇f, their length by the logarithm of ‖∇f‖: the steepest way down seldom leads straight to the minimum.',
  },
  flow: {
    title: 'Gradient flow',
    note: 'The curve from the start that gradient descent follows as η → 0: how far a larger η strays from it.',
  },
  critical: {
    title: 'Critical points',
    note: 'Minima, maxima and saddles of the view: how f bends there, and how large η may be to settle.',
  },
  basins: {
    title: 'Basin map',
    note: 'Which minimum each start reaches, by the method and the rate of the selected run: how η moves the borders.',
  },
  blindfold: {
    title: 'Blindfold',
    note: 'Only what the walker has seen: why a learning rate is a guess.',
  },
  surface: {
    title: '3-D view',
    note: 'The same surface in three dimensions, to look at from all sides.',
  },
  curve: {
    title: 'Curve and cobweb',
    note: 'A formula in one variable as a curve with tangents, and each iterate over the one before: the slope −1 is the limit.',
  },
}

/** The offer of the blindfold where the gradient is explained. */
export const walkByGradient = 'Walk by ∇f alone'
