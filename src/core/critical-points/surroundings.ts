import type { Place } from './settle'

/** The comparison of f with its value at a place, in the directions and along the curves that lead away from it. */
export interface Surroundings {
  /** Somewhere it rises, falls, or stays where it is. */
  readonly above: boolean
  readonly below: boolean
  readonly level: boolean
  /** Whether it is finite all around. */
  readonly finite: boolean
  /** Number of times that f passes from rising to falling or back, once around, on the ways whose direction is known. */
  readonly turns: number
}

/** A way out of a place. */
export interface Way {
  /** f at this distance less f at the place; null where the way does not lead so far. */
  rise(distance: number): number | null
  /** The place at this distance. */
  at?(distance: number): Place | null
  /** In which it sets out. */
  readonly direction?: readonly [u: number, v: number]
  /** The part of a rise that may be rounding. */
  readonly noise: number
  /** Whether f is stationary at this distance as well, so that being level there means something. */
  isStationary?(distance: number): boolean
}

/**
 * Distances at which ways are followed, as shares of the view: what happens first on the way out
 * decides.
 */
const distances = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2] as const
const farthest = 1e-2

/** @param least what a change towards a place has to exceed on whichever way; that is not known of all ways */
export function surroundings(
  ways: readonly Way[],
  least: (there: Place | null) => number = () => 0,
): Surroundings {
  const met = { above: false, below: false, level: false, finite: true }
  const changes: Change[] = []
  for (const way of ways) {
    const outcome = firstChange(way, least)
    if (way.direction && (outcome === 'above' || outcome === 'below')) {
      const [u, v] = way.direction
      changes.push({ angle: Math.atan2(v, u), outcome })
    }
    if (outcome === 'undefined') met.finite = false
    else if (outcome === 'lost') continue
    else if (outcome !== 'level' || (way.isStationary?.(farthest) ?? true)) met[outcome] = true
  }
  return { ...met, turns: turnsOf(changes) }
}

interface Change {
  readonly angle: number
  readonly outcome: 'above' | 'below'
}

/** Ways that set out in as good as one direction, as a curve and its tangent do: which of them comes first is not to be told. */
const together = 0.02

function turnsOf(changes: Change[]): number {
  changes.sort((a, b) => a.angle - b.angle)
  let turns = 0
  let outcome = changes.at(-1)?.outcome
  for (let k = 0; k < changes.length; k++) {
    const next = changes[k + 1]
    const here = changes[k]!
    const isAsGood = next && next.outcome === outcome && next.angle - here.angle <= together
    if (here.outcome !== outcome && isAsGood) {
      changes[k] = next
      changes[k + 1] = here
    }
    if (changes[k]!.outcome !== outcome) turns++
    outcome = changes[k]!.outcome
  }
  return turns
}

function firstChange(
  { rise, noise, at }: Way,
  least: (there: Place | null) => number,
): 'above' | 'below' | 'level' | 'undefined' | 'lost' {
  for (const distance of distances) {
    const change = rise(distance)
    if (change === null) return 'lost'
    if (Number.isNaN(change)) return 'undefined'
    if (Math.abs(change) <= noise) continue
    if (Math.abs(change) <= least(at?.(distance) ?? null)) continue
    return change > 0 ? 'above' : 'below'
  }
  return 'level'
}
