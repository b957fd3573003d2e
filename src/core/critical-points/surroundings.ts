/** How f compares with its value at a place in the directions and along the curves that lead away from it. */
export interface Surroundings {
  /** Somewhere it rises, falls, or stays where it is. */
  readonly above: boolean
  readonly below: boolean
  readonly level: boolean
  /** Whether it is finite all around. */
  readonly finite: boolean
}

/** A way out of a place. */
export interface Way {
  /** f at this distance less f at the place; null where the way does not lead so far. */
  rise(distance: number): number | null
  /** What of a rise is rounding. */
  readonly noise: number
  /** Whether f is stationary at this distance as well, so that being level there means something. */
  isStationary?(distance: number): boolean
}

/** Of the view: what happens first on the way out decides. */
const distances = [1e-6, 1e-5, 1e-4, 1e-3, 1e-2] as const
const farthest = 1e-2

export function surroundings(ways: readonly Way[]): Surroundings {
  const met = { above: false, below: false, level: false, finite: true }
  for (const way of ways) {
    const outcome = firstChange(way)
    if (outcome === 'undefined') met.finite = false
    else if (outcome === 'lost') continue
    else if (outcome !== 'level' || (way.isStationary?.(farthest) ?? true)) met[outcome] = true
  }
  return met
}

function firstChange({ rise, noise }: Way): 'above' | 'below' | 'level' | 'undefined' | 'lost' {
  for (const distance of distances) {
    const change = rise(distance)
    if (change === null) return 'lost'
    if (Number.isNaN(change)) return 'undefined'
    if (change > noise) return 'above'
    if (change < -noise) return 'below'
  }
  return 'level'
}
