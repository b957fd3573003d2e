import { eigenvalues } from '../curvature/curvature'
import { type Direction, principalDirections } from '../curvature/principal-directions'
import { norm } from '../records/norm'
import type { Place } from './settle'
import type { Way } from './surroundings'
import type { UnitSquare } from './unit-square'

/** Straight ones: along the axes and diagonals, where valleys like to lie, and between. */
const directions: readonly Direction[] = Array.from({ length: 64 }, (_, k) => {
  const angle = (2 * Math.PI * k) / 64
  return [Math.cos(angle), Math.sin(angle)]
})

/** A slope of less than this part of the steepest all around is none. */
const still = 1e-4

/**
 * The straight ways out of a place.
 *
 * @param noise what of f there is rounding
 * @param smooth whether being level counts only where f is stationary as well
 */
export function straightWays(
  f: UnitSquare,
  { u, v }: Place,
  noise: number,
  smooth: boolean,
): readonly Way[] {
  const value = f.valueAt(u, v)
  const known = new Map<number, number>()
  const steepest = (distance: number) => {
    let most = known.get(distance) ?? 0
    if (known.has(distance)) return most
    for (const [a, b] of directions) {
      if (f.at(u + distance * a, v + distance * b)) most = Math.max(most, norm(f.du, f.dv))
    }
    known.set(distance, most)
    return most
  }
  return directions.map(([a, b]): Way => {
    const rise = (distance: number) => f.valueAt(u + distance * a, v + distance * b) - value
    const at = (distance: number) => ({ u: u + distance * a, v: v + distance * b })
    const way = { direction: [a, b] as const, noise: withRounding(noise, value), rise, at }
    if (!smooth) return way
    const isStationary = (distance: number) =>
      f.at(u + distance * a, v + distance * b) && norm(f.du, f.dv) <= still * steepest(distance)
    return { ...way, isStationary }
  })
}

/** The ways in both directions along each principal axis of H, the one of least curvature first. */
export function alongAxes(f: UnitSquare, { u, v }: Place, noise: number): readonly Way[][] {
  f.at(u, v)
  const { value, duu, duv, dvv } = f
  return principalDirections(duu, duv, dvv).map(([a, b]) =>
    [1, -1].map((side) => ({
      noise: withRounding(noise, value),
      rise: (distance) => f.valueAt(u + side * distance * a, v + side * distance * b) - value,
    })),
  )
}

/**
 * The ways in both directions along the floor of a valley, or the crest of a ridge, through a place at which f curves in
 * one direction: what f does there, f being at its lowest or highest across it, decides what the place is (the splitting
 * lemma). None where f curves in no direction.
 */
export function valleyWays(f: UnitSquare, { u, v }: Place, noise: number): readonly Way[] {
  if (!f.at(u, v)) return []
  const { value, duu, duv, dvv } = f
  const spectrum = eigenvalues(duu, duv, dvv)
  const directions = principalDirections(duu, duv, dvv)
  const curved = Math.abs(spectrum[0]) > Math.abs(spectrum[1]) ? 0 : 1
  if (spectrum[curved] === 0) return []
  const [across, along] = [directions[curved], directions[1 - curved]!]
  return [1, -1].map((side): Way => {
    const at = (distance: number) => {
      const start = {
        u: u + side * distance * along[0],
        v: v + side * distance * along[1],
      }
      return floorAcross(f, start, across, distance)
    }
    const rise = (distance: number) => {
      const low = at(distance)
      return low && f.valueAt(low.u, low.v) - value
    }
    return { noise: withRounding(noise, value), rise, at }
  })
}

/**
 * The place where the slope across vanishes, by Newton's method within `reach`; where the zero is of a higher order, so that each
 * step is the same part of the one before, to where they all lead.
 */
function floorAcross(
  f: UnitSquare,
  { u, v }: Place,
  [a, b]: Direction,
  reach: number,
): Place | null {
  let [s, before] = [0, Number.NaN]
  for (let count = 0; count < 60; count++) {
    if (!f.at(u + s * a, v + s * b)) return null
    const slope = f.du * a + f.dv * b
    const curvature = f.duu * a * a + 2 * f.duv * a * b + f.dvv * b * b
    if (slope === 0) break
    let step = -slope / curvature
    const ratio = step / before
    before = step
    if (count > 2 && ratio > 0.3 && ratio < 0.98) {
      step /= 1 - ratio
      before = Number.NaN
    }
    if (!(Math.abs(s + step) <= 4 * reach)) return null
    s += step
    if (Math.abs(step) <= 1e-16) break
  }
  return { u: u + s * a, v: v + s * b }
}

function withRounding(noise: number, value: number): number {
  return noise + 4 * Number.EPSILON * Math.abs(value)
}
