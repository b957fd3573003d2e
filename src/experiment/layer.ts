/** In the order in which a link lists them. */
export const layers = [
  'gradient',
  'flow',
  'critical',
  'basins',
  'blindfold',
  'surface',
  'curve',
] as const

/**
 * Layers that may be shown beside the contours: arrows of the negative gradient, the gradient flow from the start, the
 * critical points, the basins of attraction, only what a walker has seen, the surface in three dimensions, or of a formula
 * in one variable its curve.
 */
export type Layer = (typeof layers)[number]
