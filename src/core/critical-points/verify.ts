import { eigenvalues } from '../curvature/curvature'
import { principalDirections } from '../curvature/principal-directions'
import { norm } from '../records/norm'
import type { Place } from './settle'
import type { UnitSquare } from './unit-square'

/** A place at which ∇f has been verified to vanish. */
export interface Stationary extends Place {
  readonly f: number
  /** Of the Hessian by u and v. */
  readonly spectrum: readonly [low: number, high: number]
  /** Whether f hardly curves in one direction, or curves otherwise a little way off: then it may not stand alone. */
  readonly degenerate: boolean
  /** Whether f is exactly constant around it, as on the steps of floor(x). */
  readonly constant: boolean
  /** ‖∇f‖ by u and v. */
  readonly slope: number
}

const off = 1e-4

/**
 * Null unless ∇f vanishes at this place: in each principal direction its component is a thousandth at most of
 * what it is a little way off in that direction, or no more than rounding. At a kink or a pole the slope does not fall so.
 */
export function verify(f: UnitSquare, place: Place): Stationary | null {
  const { u, v } = place
  // What lies on the edge may be found a few roundings beyond it.
  const edge = 1e-12
  if (!(u >= -edge && u <= 1 + edge && v >= -edge && v <= 1 + edge)) return null
  if (!f.at(u, v)) return null
  const { value, du, dv, duu, duv, dvv } = f
  const spectrum = eigenvalues(duu, duv, dvv)
  const directions = principalDirections(duu, duv, dvv)
  const here = greatest(spectrum)

  const changes = [0, 0]
  let [least, most] = [Infinity, 0]
  let turns = false
  for (const k of [0, 1] as const) {
    const [x, y] = directions[k]
    for (const side of [-off, off]) {
      if (!f.at(u + side * x, v + side * y)) continue
      changes[k] = Math.max(changes[k]!, Math.abs((f.du - du) * x + (f.dv - dv) * y))
      const there = greatest(eigenvalues(f.duu, f.duv, f.dvv))
      least = Math.min(least, there)
      most = Math.max(most, there)
      const turn = Math.max(Math.abs(f.duu - duu), Math.abs(f.duv - duv), Math.abs(f.dvv - dvv))
      if (turn > here / 2) turns = true
    }
  }
  // Beside a pole the Hessian is far less than at what was taken for a critical point.
  const rounding = 1e-13 * Math.min(here, least)
  for (const k of [0, 1] as const) {
    const [x, y] = directions[k]
    const slope = Math.abs(du * x + dv * y)
    if (slope > rounding && !(slope <= 1e-3 * changes[k]!)) return null
  }
  const weakest = Math.min(Math.abs(spectrum[0]), Math.abs(spectrum[1]))
  const degenerate = turns || weakest <= 1e-6 * Math.max(here, most)
  const constant = here === 0 && most === 0 && changes[0] === 0 && changes[1] === 0
  return { u, v, f: value, spectrum, degenerate, constant, slope: norm(du, dv) }
}

function greatest([low, high]: readonly [number, number]): number {
  return Math.max(Math.abs(low), Math.abs(high))
}

const ring = 24

/**
 * How f compares with its value here on circles around this place; undecided where it is level in some direction, or not
 * finite.
 *
 * @param typical magnitude of f in the view
 */
export function kindBySampling(
  f: UnitSquare,
  { u, v, f: value }: Pick<Stationary, 'u' | 'v' | 'f'>,
  radii: readonly number[],
  typical: number,
): 'minimum' | 'maximum' | 'saddle' | 'undecided' {
  let [above, below, level] = [0, 0, 0]
  // Of the rounding of two values, and of a place that is not met exactly.
  const slack = 1e-14 * Math.abs(value) + 1e-15 * typical
  for (const radius of radii) {
    for (let k = 0; k < ring; k++) {
      // Off the axes and diagonals, along which valleys like to lie.
      const angle = (2 * Math.PI * (k + 0.137)) / ring
      const there = f.valueAt(u + radius * Math.cos(angle), v + radius * Math.sin(angle))
      if (there > value + slack) above++
      else if (there < value - slack) below++
      else level++
    }
  }
  if (above > 0 && below > 0) return 'saddle'
  if (level > 0) return 'undecided'
  return above > 0 ? 'minimum' : 'maximum'
}
