import { norm } from '../records/norm'
import { centre, columns } from './crease-cells'
import { isJump } from './jump'
import type { Place } from './settle'
import type { UnitSquare } from './unit-square'

/** Distance from where it began in its cell at which a search along a crease is left to other cells. */
export const reach = 3 / columns

/** One crease: what is 0 along it, f on it, and the pieces of f that meet there. */
export interface Crease {
  readonly index: number
  readonly height: UnitSquare
  readonly on: UnitSquare
  readonly sides: readonly [UnitSquare, UnitSquare]
}

/** f along a crease at a place on it. */
export interface Along {
  readonly slope: number
  readonly curvature: number
  /** Magnitude of f and its slopes, beside which a slope along the crease may be nothing. */
  readonly scale: number
  readonly tangent: readonly [u: number, v: number]
}

/** Whether a crease passes within a distance of a place, and is not only touched as by the radicand of a tip. */
export function isNear(height: UnitSquare, { u, v }: Place, distance: number): boolean {
  height.at(u, v)
  const { value, du, dv } = height
  const size = norm(du, dv)
  if (!(Math.abs(value) <= distance * size) || size === 0) return false
  const off = Math.max(1e-6, 2 * distance)
  const [a, b] = [(off * du) / size, (off * dv) / size]
  return height.valueAt(u - a, v - b) < 0 && height.valueAt(u + a, v + b) > 0
}

/** The place of the crease that is nearest, about; null where it is not to be reached. */
export function onto({ height }: Crease, start: Place): Place | null {
  let { u, v } = start
  for (let step = 0; step < 20; step++) {
    height.at(u, v)
    const size = norm(height.du, height.dv)
    if (!(size > 0) || !Number.isFinite(height.value)) return null
    const length = height.value / size
    u -= (length * height.du) / size
    v -= (length * height.dv) / size
    if (norm(u - start.u, v - start.v) > reach) return null
    if (Math.abs(length) <= 1e-15) break
  }
  return { u, v }
}

export function derivativesAlong({ height, on }: Crease, { u, v }: Place): Along {
  height.at(u, v)
  on.at(u, v)
  const size = norm(height.du, height.dv)
  const [a, b] = [-height.dv / size, height.du / size]
  const across = (on.du * height.du + on.dv * height.dv) / size ** 2
  const second = ({ duu, duv, dvv }: UnitSquare) => a * a * duu + 2 * a * b * duv + b * b * dvv
  return {
    slope: a * on.du + b * on.dv,
    curvature: second(on) - across * second(height),
    scale: norm(on.du, on.dv) + Math.abs(on.value),
    tangent: [a, b],
  }
}

/** Whether f jumps where the crease passes through this cell: seen from nearer, it differs there from what it is beside by as much. */
export function isBroken(f: UnitSquare, crease: Crease, cell: number): boolean {
  const place = onto(crease, centre(cell))
  if (!place) return false
  const { u, v } = place
  const { height, on } = crease
  const value = on.valueAt(u, v)
  height.at(u, v)
  const size = norm(height.du, height.dv)
  const [a, b] = [height.du / size, height.dv / size]
  return isJump(value, (distance) =>
    Math.max(
      ...[-distance, distance].map((off) => Math.abs(f.valueAt(u + off * a, v + off * b) - value)),
    ),
  )
}

/** Whether the gradients of the pieces on its two sides differ; where one does not exist they count as different. */
export function bends({ sides: [below, above] }: Crease, { u, v }: Place): boolean {
  below.at(u, v)
  above.at(u, v)
  const apart = norm(above.du - below.du, above.dv - below.dv)
  return !(apart <= 1e-9 * (norm(above.du, above.dv) + norm(below.du, below.dv)))
}

/** Newton's method for where two creases meet; null where they do not, or run along each other. */
export function meeting(first: UnitSquare, second: UnitSquare, start: Place): Place | null {
  let { u, v } = start
  for (let step = 0; step < 30; step++) {
    first.at(u, v)
    second.at(u, v)
    const determinant = first.du * second.dv - first.dv * second.du
    const size = norm(first.du, first.dv) * norm(second.du, second.dv)
    if (!(Math.abs(determinant) > 1e-9 * size)) return null
    const du = (first.value * second.dv - second.value * first.dv) / determinant
    const dv = (second.value * first.du - first.value * second.du) / determinant
    u -= du
    v -= dv
    if (norm(u - start.u, v - start.v) > reach) return null
    if (norm(du, dv) <= 1e-15) break
  }
  return { u, v }
}
