import { crossing } from '../bisection'
import type { DifferentiableFunction } from '../differentiable'
import type { Axis } from '../records/axis'
import type { Point } from '../records/experiment'

/** The question of f along one axis, the other coordinate held. */
export interface CurveRequest {
  readonly axis: Axis
  /** A point on the line that is looked along. */
  readonly through: Point
  /** The stretch of the line, by the coordinate along it: finite, low < high. */
  readonly low: number
  readonly high: number
  /** Places, evenly spaced with both ends: an integer from 3 on. */
  readonly count: number
}

/** f and f′ along an axis. */
export interface Curve {
  readonly values: Float64Array
  readonly slopes: Float64Array
  readonly rests: readonly Rest[]
}

/** A place where f′ vanishes or changes its sign: gradient descent that is there stays, or finds a kink. */
export interface Rest {
  readonly at: number
  readonly value: number
  readonly kind: 'minimum' | 'maximum' | 'neither'
  /** f″ there; null at a kink, and where it is not finite. */
  readonly curvature: number | null
}

/** Share of the distance between two places that is looked at around a rest. */
const near = 1e-3
/** Share of the change of f′ from place to place that is a kink when it happens next to a rest. */
const sudden = 0.5
/** Share of the slopes around it that counts as no slope where f′ only touches 0. */
const touching = 1e-10

export function curveAlong(f: DifferentiableFunction, request: CurveRequest): Curve {
  const { low, high, count } = request
  if (!(low < high) || !(high - low < Infinity))
    throw new RangeError(`low, high: expected finite ends in their order, got ${low}, ${high}`)
  if (!(count >= 3)) throw new RangeError(`count: expected 3 at the least, got ${count}`)
  const line = lineThrough(f, request)
  const places = placesOf(request)
  const values = places.map((at) => line.value(at))
  const slopes = places.map((at) => line.slope(at))
  return { values, slopes, rests: restsOf(line, places, slopes) }
}

export function placesOf({
  low,
  high,
  count,
}: Pick<CurveRequest, 'low' | 'high' | 'count'>): Float64Array {
  return Float64Array.from({ length: count }, (_, k) => {
    const share = k / (count - 1)
    return low * (1 - share) + high * share
  })
}

interface Line {
  value(at: number): number
  slope(at: number): number
  curvature(at: number): number
}

function lineThrough(
  f: DifferentiableFunction,
  { axis, through: [x, y] }: Pick<CurveRequest, 'axis' | 'through'>,
): Line {
  const out = new Float64Array(5)
  const at = (place: number): Point => (axis === 0 ? [place, y] : [x, place])
  return {
    value: (place) => f.value(...at(place)),
    slope(place) {
      f.gradient(...at(place), out)
      return out[axis]!
    },
    curvature(place) {
      f.hessian(...at(place), out)
      return out[axis === 0 ? 2 : 4]!
    },
  }
}

function restsOf(line: Line, places: Float64Array, slopes: Float64Array): readonly Rest[] {
  const found: number[] = []
  const last = places.length - 1
  for (let k = 0; k <= last; k++) {
    // On a plateau every place would be one.
    const isAlone = slopes[k] === 0 && slopes[k - 1] !== 0 && slopes[k + 1] !== 0
    if (isAlone) found.push(places[k]!)
    const root = k < last ? rootWithin(line, places, slopes, k) : null
    if (root !== null) found.push(root)
  }
  const step = (places[last]! - places[0]!) / last
  return found.map((at) => restAt(line, at, step))
}

/** A place between two neighbouring ones where f′ changes its sign, or touches 0; null where it does neither. */
function rootWithin(
  line: Line,
  places: Float64Array,
  slopes: Float64Array,
  k: number,
): number | null {
  const [before, after] = [slopes[k]!, slopes[k + 1]!]
  const size = Math.max(Math.abs(before), Math.abs(after))
  if (!(size < Infinity) || before === 0 || after === 0) return null
  const within = [places[k]!, places[k + 1]!] as const
  if (before < 0 !== after < 0) {
    const at = crossing((place) => line.slope(place) < 0 === before < 0, ...within)
    // Through a pole the sign changes as well, and the slope grows on the way.
    return Math.abs(line.slope(at)) <= size ? at : null
  }
  const bends = within.map((place) => line.curvature(place))
  if (bends[0]! < 0 === bends[1]! < 0) return null
  const at = crossing((place) => line.curvature(place) < 0 === bends[0]! < 0, ...within)
  return Math.abs(line.slope(at)) <= touching * size ? at : null
}

function restAt(line: Line, at: number, step: number): Rest {
  const [before, after] = [line.slope(at - near * step), line.slope(at + near * step)]
  const slopes = before < 0 && after > 0 ? 'minimum' : before > 0 && after < 0 ? 'maximum' : null
  const change = line.slope(at + step) - line.slope(at - step)
  const curvature = line.curvature(at)
  const isKink = Math.abs(after - before) > sudden * Math.abs(change)
  return {
    at,
    value: line.value(at),
    kind: slopes === null || leapsAt(line, at, near * step) ? 'neither' : slopes,
    curvature: isKink || !Number.isFinite(curvature) ? null : curvature,
  }
}

/** Whether f differs beside a place by far more than its slopes there make of the way: as floor(x) + x² at 0, which is lower on the left. */
function leapsAt(line: Line, at: number, beside: number): boolean {
  const value = line.value(at)
  return [at - beside, at + beside].some((other) => {
    const explained = Math.max(Math.abs(line.slope(other)), Math.abs(line.slope(at))) * beside
    return Math.abs(line.value(other) - value) > 10 * explained + 1e-9 * Math.abs(value)
  })
}
