import { eigenvalues } from '../curvature/curvature'
import { principalDirections } from '../curvature/principal-directions'
import { norm } from '../records/norm'
import type { Place } from './settle'
import type { UnitSquare } from './unit-square'

/** A place at which ∇f has been verified to vanish. */
export interface Stationary extends Place {
  readonly f: number
  /** Eigenvalues of the Hessian by u and v. */
  readonly spectrum: readonly [low: number, high: number]
  /** Whether f hardly curves in one direction, or curves otherwise a little way off: then it may not stand alone. */
  readonly degenerate: boolean
  /** ‖∇f‖ by u and v. */
  readonly slope: number
  /**
   * Distance within which a zero of ∇f must be, where its fall towards this place does not show that there is one; null
   * where it does.
   */
  readonly doubt: number | null
}

/** A place is met to a few roundings of the unit square at best. */
const met = 1e-13
const usual = 1e-4
/** Size below which slopes are near underflow. */
const negligible = 1e-290

/**
 * Null unless ∇f seems to vanish at this place: in each principal direction its component is a thousandth at most of
 * what it is a little way off in that direction, as at no kink or pole, or it changes so little that this says nothing.
 *
 * @param off how far off that is
 */
export function verify(f: UnitSquare, place: Place, off = usual): Stationary | null {
  const { u, v } = place
  // A point on the edge may be found a few roundings beyond it.
  const edge = 1e-12
  if (!(u >= -edge && u <= 1 + edge && v >= -edge && v <= 1 + edge)) return null
  if (!f.at(u, v)) return null
  const { value, du, dv, duu, duv, dvv } = f
  const spectrum = eigenvalues(duu, duv, dvv)
  const directions = principalDirections(duu, duv, dvv)
  const here = greatest(spectrum)

  const changes = [0, 0]
  let most = 0
  let turns = false
  for (const k of [0, 1] as const) {
    const [x, y] = directions[k]
    for (const side of [-off, off]) {
      if (!f.at(u + side * x, v + side * y)) continue
      changes[k] = Math.max(changes[k]!, Math.abs((f.du - du) * x + (f.dv - dv) * y))
      const there = greatest(eigenvalues(f.duu, f.duv, f.dvv))
      most = Math.max(most, there)
      const turn = Math.max(Math.abs(f.duu - duu), Math.abs(f.duv - duv), Math.abs(f.dvv - dvv))
      if (turn > here / 2) turns = true
    }
  }
  const change = Math.max(changes[0]!, changes[1]!)
  let [isSure, left] = [true, 0]
  for (const k of [0, 1] as const) {
    const [x, y] = directions[k]
    const slope = Math.abs(du * x + dv * y)
    // Where f does not curve, the step there would be without end.
    if (Math.abs(spectrum[k]) > 1e-12 * here) left = Math.max(left, slope / Math.abs(spectrum[k]))
    if (changes[k]! > negligible && slope <= 1e-3 * changes[k]!) continue
    // Here the slope does change, and it is not gone.
    if (changes[k]! > 1e-6 * change && changes[k]! > negligible) return null
    isSure = false
  }
  if (!isSure && !(left <= off)) return null
  const weakest = Math.min(Math.abs(spectrum[0]), Math.abs(spectrum[1]))
  const degenerate = turns || weakest <= 1e-6 * Math.max(here, most)
  return {
    u,
    v,
    f: value,
    spectrum,
    degenerate,
    slope: norm(du, dv),
    doubt: isSure ? null : met + 8 * left,
  }
}

function greatest([low, high]: readonly [number, number]): number {
  return Math.max(Math.abs(low), Math.abs(high))
}
