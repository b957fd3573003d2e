import type {
  Continuum,
  CriticalPoints,
  FoundPoint,
  UnsettledPlace,
} from '../../core/critical-points/critical-points'
import type { KnownMinimum } from '../../core/objectives/objective'
import type { ObjectiveDescription } from '../../core/records/description'
import type { Point, Viewport } from '../../core/records/experiment'
import { diagonalOf } from '../../core/records/lengths'
import { readablePoint } from '../../core/records/number-format'
import { contains } from '../../core/records/viewport'
import { continuumNouns } from './critical-counts'

/** A critical point, or a minimum of the record's that is none, with what it is called. */
export interface Entry {
  readonly at: Point
  readonly f: number
  readonly kind: FoundPoint['kind']
  /**
   * Rank of a minimum: `global` only where the record knows; `lowest` of those found where it does
   * not.
   */
  readonly rank: 'global' | 'lowest' | 'local' | null
  /** `outside`: of the domain of the surface; `boundary`: on the edge of the domain, where ∇f points out of it; the record knows. */
  readonly place: 'inside' | 'outside' | 'kink' | 'boundary'
  readonly title: string
  /** Coordinates of the point, for reading. */
  readonly where: string
  /** Null of what only the record knows. */
  readonly found: FoundPoint | null
}

/** Critical points that are not isolated. */
export interface ContinuumEntry extends Continuum {
  readonly title: string
  /** Places of some of its points, for reading. */
  readonly where: readonly string[]
}

/** A place where f seems to be extremal, for reading. */
export interface UnsettledEntry {
  readonly f: number
  readonly seems: UnsettledPlace['seems']
  readonly where: string
}

export interface Entries {
  /** Critical points from the lowest f to the highest. */
  readonly points: readonly Entry[]
  readonly continua: readonly ContinuumEntry[]
  readonly unsettled: readonly UnsettledEntry[]
  /**
   * The place on the edge of the view where f is lower than at all these, having fallen towards it; null where there is
   * none.
   */
  readonly edge: { readonly f: number; readonly where: string } | null
}

/**
 * Distance, as a share of the domain's diagonal, within which a point found is one that the record
 * knows.
 */
const near = 1e-5

export function entriesOf(
  { points, continua, unsettled, edge }: CriticalPoints,
  { domain, studied, globalMinima: globals, localMinima }: ObjectiveDescription,
  viewport: Viewport,
): Entries {
  const reach = near * diagonalOf(domain)
  const isAt = (at: Point) => (known: { readonly at: Point }) =>
    Math.hypot(known.at[0] - at[0], known.at[1] - at[1]) <= reach
  const known = [...globals, ...localMinima]
  const minima = points.filter(({ kind }) => kind === 'minimum')
  const [lowest] = [...minima, ...continua.filter(({ kind }) => kind === 'minimum')].sort(
    (a, b) => a.f - b.f,
  )

  const whereOf = ([x, y]: Point) => readablePoint(x, y, 1e-9 * (viewport.x1 - viewport.x0))

  function rankOf(point: FoundPoint, same: KnownMinimum | undefined): Entry['rank'] {
    if (point.kind !== 'minimum') return null
    if (same && globals.includes(same)) return 'global'
    const isLowest = globals.length === 0 && areLevel(point, lowest!)
    return isLowest ? 'lowest' : 'local'
  }

  /** Minima that are as low as the lowest. */
  const level = minima.filter((point) => areLevel(point, lowest!)).length

  const found = points.map((point): Entry => {
    const { kind, smooth } = point
    // The record has it to the last digit.
    const same = kind === 'minimum' ? known.find(isAt(point.at)) : undefined
    const { at, f } = same ?? { at: point.at, f: settled(point) }
    const rank = rankOf(point, same)
    return {
      at,
      f,
      kind,
      rank,
      place: !smooth ? 'kink' : studied && !contains(domain, at) ? 'outside' : 'inside',
      title: titleOf(kind, rank, rank === 'global' ? globals.length : level),
      where: whereOf(at),
      found: point,
    }
  })
  const missing = known
    .filter(({ at }) => contains(viewport, at) && !points.some(isAt(at)))
    // Minima of a floor that is no point are not missing: the floor has them all.
    .filter(({ f }) => !continua.some((floor) => areLevel(floor, { f, rounding: 0 })))
    .map((minimum): Entry => {
      const { at, f } = minimum
      const rank = globals.includes(minimum) ? 'global' : 'local'
      const place = minimum.kind === 'boundary' || minimum.kind === 'kink' ? minimum.kind : 'inside'
      const title = titleOf('minimum', rank, globals.length)
      return { at, f, kind: 'minimum', rank, place, title, where: whereOf(at), found: null }
    })
  return {
    points: [...found, ...missing].sort((a, b) => a.f - b.f),
    continua: continua.map((each) => ({
      ...each,
      f: settled(each),
      title: continuumNouns[each.kind][0],
      where: each.samples.slice(0, 3).map(whereOf),
    })),
    unsettled: unsettled.map(({ at, f, seems }) => ({ f, seems, where: whereOf(at) })),
    edge: edge && { f: edge.f, where: whereOf(edge.at) },
  }
}

type Rounded = Pick<FoundPoint, 'f' | 'rounding'>

/** The value without what rounding leaves of 0. */
function settled({ f, rounding }: Rounded): number {
  return Math.abs(f) <= rounding ? 0 : f
}

/** Whether rounding could have made both of one value. */
function areLevel(a: Rounded, b: Rounded): boolean {
  const relative = 1e-9 * Math.max(Math.abs(a.f), Math.abs(b.f))
  return Math.abs(a.f - b.f) <= relative + a.rounding + b.rounding
}

/** @param count minima of this rank, this one among them */
function titleOf(kind: Entry['kind'], rank: Entry['rank'], count: number): string {
  switch (kind) {
    case 'minimum':
      return minimumTitle(rank, count)
    case 'maximum':
      return 'local maximum'
    case 'saddle':
      return 'saddle'
    case 'undecided':
      return 'degenerate point'
    default:
      return kind satisfies never
  }
}

function minimumTitle(rank: Entry['rank'], count: number): string {
  switch (rank) {
    case 'global':
      return count > 1 ? `one of ${count} global minima` : 'global minimum'
    case 'lowest':
      return count > 1 ? `one of ${count} lowest minima found` : 'lowest minimum found'
    case 'local':
    case null:
      return 'local minimum'
    default:
      return rank satisfies never
  }
}
