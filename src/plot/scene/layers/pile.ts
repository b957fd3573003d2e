/**
 * The places at which layers come and go, from below upwards: on the ground between the contours and the minima, and as
 * marks above the paths. The live plot and the scenes of figures both go by it, so that where a layer lies depends neither on
 * when it was added nor on who draws it.
 */
export const pile = {
  ground: ['basins', 'batch', 'gradient', 'flow', 'blindfold'],
  marks: ['slopes', 'ray', 'ball', 'share', 'critical', 'readout'],
} as const

export type Level = keyof typeof pile
export type Place = (typeof pile)[Level][number]

export function levelOf(place: Place): Level {
  const ground: readonly Place[] = pile.ground
  return ground.includes(place) ? 'ground' : 'marks'
}

const order: readonly Place[] = [...pile.ground, ...pile.marks]

/** The index in `stack`, which is in order, at which something at `place` goes: on top of what lies at the same place. */
export function indexIn(stack: readonly { readonly place: Place }[], place: Place): number {
  const height = order.indexOf(place)
  const above = stack.findIndex((other) => order.indexOf(other.place) > height)
  return above === -1 ? stack.length : above
}
