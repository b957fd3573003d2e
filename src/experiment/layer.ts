/** In the order in which a link lists them. */
export const layers = ['gradient', 'flow', 'critical', 'basins', 'blindfold', 'surface'] as const

/**
 * Layers that may be shown beside the contours: arrows of the negative gradient, the gradient flow from the start, the
 * critical points, the basins of attraction, only what a walker has seen, or the surface in three dimensions.
 */
export type Layer = (typeof layers)[number]
