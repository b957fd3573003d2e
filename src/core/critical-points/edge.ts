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
  lowest = lowestBeside(f, lowest)
  const { u, v } = lowest
  const inwards = [u === 0 ? 1 : u === 1 ? -1 : 0, v === 0 ? 1 : v === 1 ? -1 : 0] as const
  for (const distance of [1e-4, 1e-3, 1e-2, 0.1, 0.2, 0.3, 0.4, 0.5]) {
    const inside = f.valueAt(u + distance * inwards[0], v + distance * inwards[1])
    if (inside > lowest.f) return lowest
    if (!(inside === lowest.f)) return null
  }
  return null
}

/**
 * The lowest place between the neighbours on the edge, by halving the step to either side; in a corner along both edges.
 */
function lowestBeside(f: UnitSquare, start: Place & { readonly f: number }) {
  let best = start
  const alongs = [
    ...(start.v === 0 || start.v === 1 ? ([[1, 0]] as const) : []),
    ...(start.u === 0 || start.u === 1 ? ([[0, 1]] as const) : []),
  ]
  for (const [a, b] of alongs) {
    for (let step = 0.5 / samples; step > 1e-12; step /= 2) {
      for (const side of [step, -step]) {
        const [u, v] = [clamped(best.u + side * a), clamped(best.v + side * b)]
        const value = f.valueAt(u, v)
        if (value < best.f) best = { u, v, f: value }
      }
    }
  }
  return best
}

function clamped(value: number): number {
  return Math.min(1, Math.max(0, value))
}
