import type { Place } from './settle'
import type { UnitSquare } from './unit-square'

const samples = 128

/**
 * The lowest place on the edge of the square, if f falls towards it: on the way in from there f rises before it does anything
 * else. Null where it does not.
 */
export function fallTowardsEdge(f: UnitSquare): (Place & { readonly f: number }) | null {
  let lowest: (Place & { readonly f: number }) | null = null
  for (let k = 0; k <= samples; k++) {
    const along = k / samples
    for (const [u, v] of [
      [along, 0],
      [along, 1],
      [0, along],
      [1, along],
    ] as const) {
      const value = f.valueAt(u, v)
      if (value < (lowest?.f ?? Infinity)) lowest = { u, v, f: value }
    }
  }
  if (!lowest || !Number.isFinite(lowest.f)) return null
  const { u, v } = lowest
  const inwards = [u === 0 ? 1 : u === 1 ? -1 : 0, v === 0 ? 1 : v === 1 ? -1 : 0] as const
  for (const distance of [1e-4, 1e-3, 1e-2, 0.1, 0.2, 0.3, 0.4, 0.5]) {
    const inside = f.valueAt(u + distance * inwards[0], v + distance * inwards[1])
    if (inside > lowest.f) return lowest
    if (!(inside === lowest.f)) return null
  }
  return null
}
