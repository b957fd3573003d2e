/**
 * Groups of surfaces by what makes them hard for a descent, from the easiest: the order of the
 * picker.
 */
export const groups = [
  { id: 'convex', name: 'Convex bowls' },
  { id: 'illConditioned', name: 'Ill-conditioned' },
  { id: 'manyMinima', name: 'Many minima' },
  { id: 'saddlesAndPlateaus', name: 'Saddles and plateaus' },
  { id: 'notSmooth', name: 'Not smooth' },
] as const

export type ObjectiveGroup = (typeof groups)[number]['id']
