import { type CriticalPoint, eigenvalues } from '../curvature/curvature'
import { type Direction, principalDirections } from '../curvature/principal-directions'
import type { DifferentiableFunction } from '../differentiable'
import type { Composed } from '../objective'
import type { Point, Viewport } from '../records/experiment'
import { norm } from '../records/norm'
import { type Task, within } from '../records/task'
import { areLevel, type Level, levels, spread } from './continua'
import { fallTowardsEdge } from './edge'
import { Judge, type Judged } from './judge'
import { PieceSquare } from './piece-square'
import { Search } from './search'
import { UnitSquare } from './unit-square'

export interface FoundPoint {
  readonly at: Point
  readonly f: number
  /** The part of `f` that is rounding; at most that much of it is as good as 0. */
  readonly rounding: number
  readonly kind: CriticalPoint
  /** False at a kink, where f has no gradient that could vanish. */
  readonly smooth: boolean
  /** ‖∇f‖₂ as computed there; NaN at a kink. */
  readonly gradientNorm: number
  /** Whether an eigenvalue is as good as 0, so that `kind` comes from f around the point. */
  readonly degenerate: boolean
  /** Whether the Hessian, though not singular here, is another one already a ten-thousandth of the view away. */
  readonly narrow: boolean
  /** λmin and λmax of the Hessian; null at a kink. */
  readonly eigenvalues: readonly [low: number, high: number] | null
  /** The Hessian and the unit vectors of its principal directions, in the order of `eigenvalues`; null at a kink. */
  readonly hessian: readonly [dxx: number, dxy: number, dyy: number] | null
  readonly directions: readonly [low: Direction, high: Direction] | null
}

/** Critical points that are not isolated: a valley floor, a ridge, a ring, a plateau. */
export interface Continuum {
  readonly f: number
  /** The rounding of f, as of a point. */
  readonly rounding: number
  /** `minimum` for a floor, `maximum` for a ridge, `undecided` for a plateau and what cannot be told. */
  readonly kind: CriticalPoint
  /** Some points of the continuum, far from each other. */
  readonly samples: readonly Point[]
}

/** A place at which f seems to be extremal by its values, without a proof or the evidence of the pieces that meet there. */
export interface UnsettledPlace {
  readonly at: Point
  readonly f: number
  readonly seems: 'minimum' | 'maximum'
}

/** Critical points that were found, which does not mean that there are no others. */
export interface CriticalPoints {
  /** The rectangle that was searched. */
  readonly searched: Viewport
  /** Isolated ones, from the lowest f to the highest. */
  readonly points: readonly FoundPoint[]
  /** Floors, ridges and flat parts, from the lowest f to the highest. */
  readonly continua: readonly Continuum[]
  readonly unsettled: readonly UnsettledPlace[]
  /**
   * The place where f is lowest on the edge of what was searched, if it falls towards there and is lower than at all that
   * was found.
   */
  readonly edge: { readonly at: Point; readonly f: number } | null
  /** Whether f jumps somewhere, or has operations like floor; a place at which it jumps is no critical point. */
  readonly hasJumps: boolean
  /** A typical magnitude of f in the viewport, next to which rounding is to be seen. */
  readonly typical: number
  /** Whether f and its derivatives were finite at all, some or none of the places from which the search set out. */
  readonly finite: 'everywhere' | 'inPart' | 'nowhere'
  /** True when there were more than could be listed. */
  readonly truncated: boolean
}

const mostPoints = 2000
const mostContinua = 200
const mostSamples = 64
/** Part of the view: nearer than this to a continuum of its level and kind a point belongs to it. */
const besideContinuum = 2e-2

/**
 * Minima, maxima and saddles of f in the viewport: Newton's method from the cells of a grid, from the lowest and
 * highest of neighbouring cells, and from around what that finds; extrema at kinks where f is stationary along a crease of the
 * formula, where creases meet, and at tips. The work is bounded, 10⁵ to some 10⁶ evaluations; features much smaller than
 * 1/64 of the view may be missed.
 *
 * @throws RangeError when the viewport is empty or not finite
 */
export function* criticalPoints(
  { f, expression, given }: Composed,
  viewport: Viewport,
): Task<CriticalPoints> {
  const { x0, x1, y0, y1 } = viewport
  if (!(x1 > x0 && y1 > y0 && Number.isFinite(x1 - x0) && Number.isFinite(y1 - y0))) {
    throw new RangeError(`viewport: x0 < x1 and y0 < y1, not ${JSON.stringify(viewport)}`)
  }
  const square = new UnitSquare(f, viewport)
  const pieces = new PieceSquare(expression, viewport, given)
  const search = new Search(square, pieces)
  yield* within(search.fromGrid(), 0, 0.5)
  yield* within(search.acrossValleys(), 0.5, 0.6)
  yield* within(search.fromExtremes(), 0.6, 0.7)
  yield* within(search.aroundFound(), 0.7, 0.8)

  const judge = new Judge(f, viewport, square, pieces, search)
  const judged = yield* within(judge.all(), 0.8, 0.99)
  const inGroups = levels(judged.filter(({ standsAlone }) => !standsAlone))
  const together = inGroups.filter((level) => !isCrossing(level))
  const alone = [...judged.filter(({ standsAlone }) => standsAlone)]
  // A floor ends where a jump is near.
  if (!judge.hasJumps) alone.push(...inGroups.filter(isCrossing).flat())
  const isolated = alone
    .filter((point) => !together.some((level) => isPartOf(point, level)))
    .sort((a, b) => a.f - b.f)
  const points = isolated.slice(0, mostPoints).map((each) => described(f, square, each))
  const continua = together.slice(0, mostContinua).map((level) => ({
    f: level[0]!.f,
    rounding: level[0]!.rounding,
    kind: kindOfContinuum(level, search.values),
    samples: spread(level, mostSamples).map(({ u, v }) => square.point(u, v)),
  }))
  const { finite, values, typical } = search
  return {
    searched: viewport,
    points,
    continua,
    unsettled: judge.unsettled.map(({ u, v, f, sign }) => ({
      at: square.point(u, v),
      f,
      seems: sign === 1 ? 'minimum' : 'maximum',
    })),
    edge: judge.hasJumps ? null : lowerEdge(square, judged),
    hasJumps: judge.hasJumps,
    typical,
    finite: finite === 0 ? 'nowhere' : finite < values.length ? 'inPart' : 'everywhere',
    truncated: isolated.length > mostPoints || together.length > mostContinua,
  }
}

/** Places level in some direction that are saddles, but too few for a line of them: where floors and ridges meet or end. */
function isCrossing(level: readonly Judged[]): boolean {
  return level[0]!.kind === 'saddle' && level.length < 5
}

/** Null where something found is as low. Where f jumps there may be more than is seen. */
function lowerEdge(square: UnitSquare, judged: readonly Judged[]): CriticalPoints['edge'] {
  const edge = fallTowardsEdge(square)
  if (!edge) return null
  const isLower = judged.every(
    ({ f, rounding, kind }) => kind !== 'minimum' || edge.f < f - 2 * rounding,
  )
  return isLower ? { at: square.point(edge.u, edge.v), f: edge.f } : null
}

function isPartOf(point: Judged, level: readonly Judged[]): boolean {
  const [first] = level
  const isAlike =
    first !== undefined &&
    !(point.smooth && !point.stationary?.degenerate) &&
    point.kind === first.kind &&
    areLevel(point, first)
  if (!isAlike) return false
  return level.some(({ u, v }) => norm(u - point.u, v - point.v) <= besideContinuum)
}

function described(f: DifferentiableFunction, square: UnitSquare, found: Judged): FoundPoint {
  const at = square.point(found.u, found.v)
  const { rounding, kind, degenerate, narrow, smooth } = found
  if (!smooth) {
    return {
      ...{ at, f: found.f, rounding, kind, smooth, degenerate, narrow },
      gradientNorm: Number.NaN,
      eigenvalues: null,
      hessian: null,
      directions: null,
    }
  }
  const out = new Float64Array(5)
  const value = f.hessian(at[0], at[1], out)
  const hessian = [out[2]!, out[3]!, out[4]!] as const
  return {
    ...{ at, f: value, rounding, kind, smooth, degenerate, narrow },
    gradientNorm: norm(out[0]!, out[1]!),
    eigenvalues: eigenvalues(...hessian),
    hessian,
    directions: principalDirections(...hessian),
  }
}

/** A plateau curves nowhere; what it is shows by all that is not on it. */
function kindOfContinuum(level: readonly Level[], values: Float64Array): CriticalPoint {
  const { f, kind } = level[0]!
  if (kind !== 'undecided') return kind
  const above = values.some((value) => value > f)
  const below = values.some((value) => value < f)
  if (above === below) return 'undecided'
  return above ? 'minimum' : 'maximum'
}
