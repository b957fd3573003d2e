import type { CriticalPoint } from '../curvature/curvature'
import { Neighbourhood } from './neighbourhood'
import type { Place } from './settle'

/** A place with f there, and how much of that is rounding. */
export interface Level extends Place {
  readonly f: number
  readonly rounding: number
  readonly kind: CriticalPoint
}

/**
 * Places none of which stands alone, by level: those of one kind whose f is the same. Parts that are flat all around are of the kind
 * of what bounds them at their level.
 */
export function levels<T extends Level>(members: readonly T[]): readonly (readonly T[])[] {
  const groups: T[][] = []
  for (const member of members.toSorted((a, b) => a.f - b.f)) {
    const group = groups.findLast(
      ([first]) => areLevel(first!, member) && areOfOneKind(first!, member),
    )
    if (!group) groups.push([member])
    else if (group[0]!.kind === 'undecided') group.unshift(member)
    else group.push(member)
  }
  return groups
}

function areOfOneKind(a: Level, b: Level): boolean {
  return a.kind === b.kind || a.kind === 'undecided' || b.kind === 'undecided'
}

/** Whether rounding could have made both of one value. */
export function areLevel(a: Pick<Level, 'f' | 'rounding'>, b: Pick<Level, 'f' | 'rounding'>) {
  const relative = 1e-9 * Math.max(Math.abs(a.f), Math.abs(b.f))
  return Math.abs(a.f - b.f) <= relative + a.rounding + b.rounding
}

/** At most `most` of the places, far from each other. */
export function spread<T extends Place>(places: readonly T[], most: number): readonly T[] {
  for (let distance = 1 / 256; ; distance *= 2) {
    const kept = new Neighbourhood<T>(distance)
    for (const place of places) kept.add(place)
    const all = kept.all()
    if (all.length <= most) return all
  }
}
