import { type CriticalPoint, criticalPoint, eigenvalues } from '../curvature/curvature'
import { type Direction, principalDirections } from '../curvature/principal-directions'
import type { DifferentiableFunction } from '../differentiable'
import type { Point, Viewport } from '../records/experiment'
import { norm } from '../records/norm'
import { type Task, within } from '../records/task'
import { kinkBetween, splitContinua, spread, stationaryBetween } from './continua'
import { roundingOf } from './rounding'
import { degenerateApart, type Kink, kinksApart, Search } from './search'
import type { Place } from './settle'
import { isSingular } from './singular'
import { UnitSquare } from './unit-square'
import { kindBySampling, type Stationary } from './verify'

export interface FoundPoint {
  readonly at: Point
  readonly f: number
  /** How much of `f` is rounding; at most that much of it is as good as 0. */
  readonly rounding: number
  readonly kind: CriticalPoint
  /** False at a kink: an extremum where f has no gradient that could vanish. */
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
  /** As of a point. */
  readonly rounding: number
  /** `minimum` for a floor, `maximum` for a ridge, `undecided` for a plateau and what cannot be told. */
  readonly kind: CriticalPoint
  /** Some of its points, far from each other. */
  readonly samples: readonly Point[]
}

/** What was found; not that there is nothing else. */
export interface CriticalPoints {
  /** Where was looked. */
  readonly searched: Viewport
  /** Isolated ones, from the lowest f to the highest. */
  readonly points: readonly FoundPoint[]
  /** From the lowest f to the highest. */
  readonly continua: readonly Continuum[]
  /** A typical magnitude of f in the viewport, next to which rounding is to be seen. */
  readonly typical: number
  /** Whether f and its derivatives were finite at all, some or none of the places from which the search set out. */
  readonly finite: 'everywhere' | 'inPart' | 'nowhere'
  /** True when there were more than could be listed. */
  readonly truncated: boolean
}

type RoundingAt = (place: Place, kind: 'smooth' | 'kink') => number

const mostPoints = 2000
const mostContinua = 200
const mostSamples = 64

/**
 * Minima, maxima and saddles of f in the viewport: Newton's method from the cells of a grid, from the lowest and
 * highest of neighbouring cells, and from around what that finds; extrema at kinks by comparing values. The work is
 * bounded, 10⁵ to some 10⁶ evaluations; features much smaller than 1/64 of the view may be missed.
 *
 * @throws RangeError when the viewport is empty or not finite
 */
export function* criticalPoints(
  f: DifferentiableFunction,
  viewport: Viewport,
): Task<CriticalPoints> {
  const { x0, x1, y0, y1 } = viewport
  if (!(x1 > x0 && y1 > y0 && Number.isFinite(x1 - x0) && Number.isFinite(y1 - y0))) {
    throw new RangeError(`viewport: x0 < x1 and y0 < y1, not ${JSON.stringify(viewport)}`)
  }
  const search = new Search(new UnitSquare(f, viewport))
  const roundingAt: RoundingAt = ({ u, v }, kind) =>
    roundingOf(f, viewport, search.square.point(u, v), kind)
  yield* within(search.fromGrid(), 0, 0.6)
  yield* within(search.acrossValleys(), 0.6, 0.7)
  yield* within(search.fromExtremes(), 0.7, 0.8)
  yield* within(search.aroundFound(), 0.8, 0.95)

  const stationary = yield* within(stationaryPoints(f, search, roundingAt), 0.95, 0.98)
  const minima = kinks(search, search.minimumKinks.all(), 1, roundingAt)
  yield 0.99
  const maxima = kinks(search, search.maximumKinks.all(), -1, roundingAt)
  const { finite, values, typical } = search
  return {
    searched: viewport,
    points: [...stationary.points, ...minima.points, ...maxima.points].sort((a, b) => a.f - b.f),
    continua: [...stationary.continua, ...minima.continua, ...maxima.continua].sort(
      (a, b) => a.f - b.f,
    ),
    typical,
    finite: finite === 0 ? 'nowhere' : finite < values.length ? 'inPart' : 'everywhere',
    truncated: stationary.truncated,
  }
}

function* stationaryPoints(
  f: DifferentiableFunction,
  search: Search,
  roundingAt: RoundingAt,
): Task<Pick<CriticalPoints, 'points' | 'continua' | 'truncated'>> {
  const { square, typical, values } = search
  const between = stationaryBetween(square)
  const split = splitContinua(search.degenerate.all(), degenerateApart, typical, between)
  yield 0.5
  const isolated = [...search.regular.all(), ...split.alone].sort((a, b) => a.f - b.f)
  const points: FoundPoint[] = []
  for (const found of isolated.slice(0, mostPoints)) {
    points.push(described(f, square, found, typical, roundingAt))
    if (search.isDue()) yield 0.5 + 0.5 * (points.length / isolated.length)
  }
  const continua = split.continua.slice(0, mostContinua).map((level) => ({
    f: level[0]!.f,
    rounding: roundingAt(level[0]!, 'smooth'),
    kind: kindOfContinuum(level, values),
    samples: spread(level, mostSamples).map(({ u, v }) => square.point(u, v)),
  }))
  const truncated = isolated.length > mostPoints || split.continua.length > mostContinua
  return { points, continua, truncated }
}

function kinks(
  { square, typical }: Search,
  found: readonly Kink[],
  sign: 1 | -1,
  roundingAt: RoundingAt,
): Pick<CriticalPoints, 'points' | 'continua'> {
  const kind = sign === 1 ? 'minimum' : 'maximum'
  const between = kinkBetween(square, sign, typical)
  const { alone, continua } = splitContinua(found, kinksApart, typical, between)
  return {
    points: alone.map(({ u, v, f }) => ({
      at: square.point(u, v),
      f,
      rounding: roundingAt({ u, v }, 'kink'),
      kind,
      smooth: false,
      degenerate: false,
      narrow: false,
      gradientNorm: Number.NaN,
      eigenvalues: null,
      hessian: null,
      directions: null,
    })),
    continua: continua.map((level) => ({
      f: level[0]!.f,
      rounding: roundingAt(level[0]!, 'kink'),
      kind,
      samples: spread(level, mostSamples).map(({ u, v }) => square.point(u, v)),
    })),
  }
}

function described(
  f: DifferentiableFunction,
  square: UnitSquare,
  found: Stationary,
  typical: number,
  roundingAt: RoundingAt,
): FoundPoint {
  const at = square.point(found.u, found.v)
  const out = new Float64Array(5)
  const value = f.hessian(at[0], at[1], out)
  const hessian = [out[2]!, out[3]!, out[4]!] as const
  const spectrum = eigenvalues(...hessian)
  const degenerate = found.degenerate && isSingular(square, found)
  const kind = degenerate
    ? kindBySampling(square, found, [5e-3, 1e-2], typical)
    : criticalPoint(spectrum, 0)
  return {
    at,
    f: value,
    rounding: roundingAt(found, 'smooth'),
    kind,
    smooth: true,
    degenerate,
    narrow: found.degenerate && !degenerate,
    gradientNorm: norm(out[0]!, out[1]!),
    eigenvalues: spectrum,
    hessian,
    directions: principalDirections(...hessian),
  }
}

function kindOfContinuum(level: readonly Stationary[], values: Float64Array): CriticalPoint {
  const isFloor = level.every(({ spectrum: [low, high] }) => high > 0 && -low <= 1e-6 * high)
  if (isFloor) return 'minimum'
  const isRidge = level.every(({ spectrum: [low, high] }) => low < 0 && high <= -1e-6 * low)
  if (isRidge) return 'maximum'
  // A plateau curves nowhere; what it is shows by all that is not on it.
  const { f } = level[0]!
  const above = values.some((value) => value > f)
  const below = values.some((value) => value < f)
  if (above === below) return 'undecided'
  return above ? 'minimum' : 'maximum'
}
