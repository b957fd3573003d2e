import { eigenvalues } from '../curvature/curvature'
import { diagonal, divergenceRadius } from '../descent/stopping'
import type { DifferentiableFunction } from '../differentiable'
import { extrapolatedStep, implicitStep } from '../ground/implicit-step'
import type { Objective } from '../objective'
import type { Point } from '../records/experiment'
import { norm } from '../records/norm'
import { sliceMilliseconds, type Task } from '../records/task'
import { restingPlace } from '../verdict/resting-place'

/** A minimum and the eigenvalues of H there, the lower one first. */
export interface Basin {
  /** `floor`: one of a curve of minima. */
  readonly kind: 'minimum' | 'floor'
  readonly at: Point
  readonly curvature: readonly [low: number, high: number]
}

export interface Flow {
  /** Null when the flow ends in no minimum, or cannot be followed: a kink, the edge of f's domain, an endless slope. */
  readonly basin: Basin | null
  /** Whether it was followed until it was beyond all bounds, or f was. */
  readonly runsOff: boolean
  /** The greatest ‖H‖₂ met on the way to the basin; ‖H‖₂ at the start where there is none, as a kink has no bounds. */
  readonly steepest: number
  /** Steps tried, of two Hessians each. */
  readonly trials: number
  /** Time of the flow, as the sum of η of ever smaller steps, from which on half of the way to the basin is behind it; ∞ without one. */
  readonly halfway: number
}

/**
 * The way of gradient descent from `start` as η → 0: the flow ẇ = −∇f(w), until ‖∇f‖₂ ≤ `threshold` at a minimum.
 *
 * Extrapolated steps of the linearly implicit Euler method, whose error governs h.
 *
 * @param most trials after which it is given up; where a flow ends in a minimum, some hundreds lead there. From outside of the
 * domain it takes as many more for every ten times that the start is farther away than the domain is wide
 * @param precision error of a step at most, as a share of the domain's diagonal: near enough to stay on the right side of a
 * ridge
 */
export function* followFlow(
  objective: Objective,
  start: Point,
  threshold: number,
  most = 3000,
  precision = 1e-5,
): Task<Flow> {
  const { f, domain } = objective
  const size = diagonal(domain)
  const beyond = 1e3 * divergenceRadius(domain, start)
  const middle: Point = [(domain.x0 + domain.x1) / 2, (domain.y0 + domain.y1) / 2]
  const awayFrom = ([x, y]: Point) => norm(x - middle[0], y - middle[1])
  const decades = Math.log10(Math.max(1, awayFrom(start) / size))
  const patience = Number.isFinite(decades) ? most * (1 + decades) : most
  const derivatives = new Float64Array(5)
  const there = new Float64Array(5)
  let w = start
  let value = f.hessian(w[0], w[1], derivatives)
  const first = value
  const slope = norm(derivatives[0]!, derivatives[1]!)
  let h = (1e-3 * size) / slope
  const initial = largestMagnitude(curvatureOf(derivatives))
  let steepest = initial

  let sliceEnd = Date.now() + sliceMilliseconds
  let trials = 0
  const way = new Way(start)
  /** Steps in a row on which the slope did not ease, outside of the domain or after an immense fall. */
  let unabated = 0
  /** The slope at which to look whether it is a minimum that is near. */
  let looksAgain = threshold
  for (; trials < patience; trials++) {
    if (Date.now() >= sliceEnd) {
      yield trials / patience
      sliceEnd = Date.now() + sliceMilliseconds
    }
    const [gx, gy] = derivatives as unknown as Derivatives
    const curvature = curvatureOf(derivatives)
    steepest = Math.max(steepest, largestMagnitude(curvature))
    const flatness = norm(gx, gy)
    if (curvature[0] > 0) {
      const newton = implicitStep(derivatives, Infinity)
      const length = norm(newton[0], newton[1])
      // At the tip of a cone Newton's step is short as well, but the slope is what it was.
      const atTheEnd = length <= 1e-9 * size && flatness <= 1e-4 * slope
      const shortOfTheEnd = length <= precision * size && endsAt(f, w, newton, 1e-9 * slope)
      if (atTheEnd || shortOfTheEnd) {
        const place = restingPlace(objective, [w[0] + newton[0], w[1] + newton[1]])
        const basin =
          place.kind === 'minimum'
            ? { kind: place.kind, at: place.at, curvature: place.spectrum }
            : null
        return { basin, runsOff: false, steepest, trials, halfway: way.halfwayTo(basin) }
      }
    }
    if (flatness <= looksAgain && threshold > 0) {
      looksAgain = flatness / 10
      const place = restingPlace(objective, w)
      if (place.kind === 'minimum' || place.kind === 'floor') {
        const basin = { kind: place.kind, at: place.at, curvature: place.spectrum }
        return { basin, runsOff: false, steepest, trials, halfway: way.halfwayTo(basin) }
      }
    }
    if ((gx === 0 && gy === 0) || !(h > 0 && h < Infinity)) break
    // Along a direction that curves downwards the implicit step has a pole at h = −1/λ.
    if (curvature[0] < 0) h = Math.min(h, -0.5 / curvature[0])

    // Far outside of the domain, ridges are as far apart.
    const away = awayFrom(w)
    const tolerance = precision * Math.max(size, away)
    const { to: next, error } = extrapolatedStep(f, w, derivatives, h)
    const nextValue = f.hessian(next[0], next[1], there)
    if (error <= tolerance && nextValue <= value && norm(next[0], next[1]) <= Infinity) {
      w = next
      way.add(h, w)
      value = nextValue
      derivatives.set(there)
      const fallen = first - value > immense * (Math.abs(first) + slope * size)
      unabated = (away > size || fallen) && !eases(derivatives) ? unabated + 1 : 0
      if (unabated >= endless || norm(w[0], w[1]) > beyond || value < -enormous)
        return { basin: null, runsOff: true, steepest: initial, trials, halfway: Infinity }
      h *= Math.min(4, Math.max(1.1, 0.9 * Math.sqrt(tolerance / error)))
    } else {
      h *= error > tolerance ? Math.max(0.1, 0.9 * Math.sqrt(tolerance / error)) : 0.25
    }
  }
  return { basin: null, runsOff: false, steepest: initial, trials, halfway: Infinity }
}

/** The places that a flow has come through, and when. */
class Way {
  readonly #places: Point[]
  readonly #times = [0]

  constructor(start: Point) {
    this.#places = [start]
  }

  add(time: number, place: Point): void {
    this.#places.push(place)
    this.#times.push(this.#times.at(-1)! + time)
  }

  /** Time of the first place after the last that is no nearer to the basin than half as far as the start is. */
  halfwayTo(basin: Basin | null): number {
    if (!basin) return Infinity
    const distances = this.#places.map(([x, y]) => norm(x - basin.at[0], y - basin.at[1]))
    const last = distances.findLastIndex((distance) => distance >= distances[0]! / 2)
    return this.#times[last + 1] ?? this.#times.at(-1)!
  }
}

/** Whether f is level where Newton's step leads to, so that no way leads on: beyond, it may fall, as x|x| does. */
function endsAt(f: DifferentiableFunction, [x, y]: Point, [dx, dy]: Point, level: number) {
  const there = new Float64Array(2)
  f.gradient(x + dx, y + dy, there)
  return norm(there[0]!, there[1]!) <= level
}

/** Times f at the start, and what the slope there would take off it across the domain, that a fall is immense. */
const immense = 1e6

/** Number of steps on a slope that does not ease, after which it is taken to go on for ever. */
const endless = 10

/** Whether the slope becomes less on the way down: f bends upwards along ∇f. */
function eases(derivatives: Float64Array): boolean {
  const [gx, gy, fxx, fxy, fyy] = derivatives as unknown as Derivatives
  return gx * (fxx * gx + fxy * gy) + gy * (fxy * gx + fyy * gy) > 0
}

/** An f below −10¹⁰⁰ is on its way to −∞. */
const enormous = 1e100

type Derivatives = readonly [gx: number, gy: number, fxx: number, fxy: number, fyy: number]

function curvatureOf(derivatives: Float64Array): readonly [low: number, high: number] {
  const [, , fxx, fxy, fyy] = derivatives as unknown as Derivatives
  return eigenvalues(fxx, fxy, fyy)
}

/** 0 where H does not exist. */
function largestMagnitude([low, high]: readonly [low: number, high: number]): number {
  const largest = Math.max(Math.abs(low), Math.abs(high))
  return Number.isFinite(largest) ? largest : 0
}
