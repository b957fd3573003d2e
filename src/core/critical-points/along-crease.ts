import { norm } from '../records/norm'
import { type Along, type Crease, derivativesAlong, onto, reach } from './crease'
import { columns } from './crease-cells'
import { mayVanishAlong } from './may-vanish'
import { type PieceSquare, sidesOf } from './piece-square'
import type { Place } from './settle'
import type { Way } from './surroundings'

/** The place on a crease at which f is stationary along it, by Newton's method from a place near it; null where there is none. */
export function stationaryAlong(
  square: PieceSquare,
  crease: Crease,
  start: Place,
): { readonly place: Place; readonly isLevel: boolean } | null {
  let place = onto(crease, start)
  for (let step = 0; place && step < 40; step++) {
    const { slope, curvature, scale, tangent } = derivativesAlong(crease, place)
    if (!Number.isFinite(slope) || !Number.isFinite(curvature)) return null
    const length = -slope / curvature
    const isLevel = Math.abs(slope) <= 1e-12 * scale && !(Math.abs(length) <= 1e-6)
    if (isLevel) return mayRest(square, crease, place, 1e-13) ? { place, isLevel } : null
    if (Math.abs(length) <= 1e-14) return { place, isLevel: false }
    const next = better(crease, place, tangent, length, Math.abs(slope))
    if (!next) return Math.abs(length) <= 1e-7 ? { place, isLevel: false } : null
    if (norm(next.u - start.u, next.v - start.v) > reach) return null
    place = next
  }
  return place && mayRest(square, crease, place, 1e-6) ? { place, isLevel: false } : null
}

/** Whether f may rest on the crease: where it falls along it for ever, bounds on its slope show so. */
function mayRest(square: PieceSquare, crease: Crease, place: Place, radius: number): boolean {
  const { tangent } = derivativesAlong(crease, place)
  const frame = [tangent, [-tangent[1], tangent[0]]] as const
  return mayVanishAlong(square, place, radius, frame, sidesOf(crease.index, 'on'))
}

/** A step along the crease, shortened until the slope along it falls. */
function better(
  crease: Crease,
  { u, v }: Place,
  [a, b]: Along['tangent'],
  length: number,
  slope: number,
): Place | null {
  let step = Math.sign(length) * Math.min(Math.abs(length), 1 / columns)
  for (let halving = 0; halving < 8; halving++, step /= 2) {
    const next = onto(crease, { u: u + step * a, v: v + step * b })
    if (next && Math.abs(derivativesAlong(crease, next).slope) < slope) return next
  }
  return null
}

/** The ways in both directions along a crease. */
export function waysAlong(crease: Crease, place: Place): readonly Way[] {
  const value = crease.on.valueAt(place.u, place.v)
  const [a, b] = derivativesAlong(crease, place).tangent
  const at = (distance: number) =>
    onto(crease, { u: place.u + distance * a, v: place.v + distance * b })
  const off = (distance: number) => {
    const there = at(distance)
    return there && crease.on.valueAt(there.u, there.v) - value
  }
  const near = Math.max(...[1e-14, -1e-14].map((distance) => Math.abs(off(distance) ?? 0)))
  const noise = 2 * near + 4 * Number.EPSILON * Math.abs(value)
  return [1, -1].map((side) => {
    // Where it meets another one it may bend, and leave its tangent.
    const there = at(side * 1e-6)
    return {
      ...(there && { direction: [there.u - place.u, there.v - place.v] as const }),
      noise,
      rise: (distance: number) => off(side * distance),
    }
  })
}
