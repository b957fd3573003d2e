/**
 * Weights of the small network: from input i to hidden unit j, the unit's bias, from the unit to the output, and the bias of
 * that.
 */
export const networkWeights = [
  ...(['w11', 'w21', 'b1', 'w12', 'w22', 'b2', 'w13', 'w23', 'b3'] as const),
  ...(['v1', 'v2', 'v3', 'c'] as const),
] as const

export type NetworkWeight = (typeof networkWeights)[number]

/** The two weights that are free, in the order of `networkWeights`. */
export type FreeWeights = readonly [NetworkWeight, NetworkWeight]

/** The two that are free unless others are chosen: into the unit that decides, and out of it. */
const usualFree: FreeWeights = ['w12', 'v2']

export type NetworkId = 'network' | `network-${NetworkWeight}-${NetworkWeight}`

export function networkId([a, b]: FreeWeights): NetworkId {
  return a === usualFree[0] && b === usualFree[1] ? 'network' : `network-${a}-${b}`
}

/** The weights that are free in the loss of this id; null where it is none of the network's. */
export function freeWeights(id: string): FreeWeights | null {
  if (id === 'network') return usualFree
  const [, a, b] = /^network-([a-z\d]+)-([a-z\d]+)$/.exec(id) ?? []
  const [first, second] = [a, b].map((name) => networkWeights.find((weight) => weight === name))
  if (!first || !second) return null
  const free: FreeWeights = [first, second]
  // Each pair has one id.
  return networkWeights.indexOf(first) < networkWeights.indexOf(second) && networkId(free) === id
    ? free
    : null
}
