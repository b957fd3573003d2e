import { eigenvalues } from '../curvature/curvature'
import { principalDirections } from '../curvature/principal-directions'
import { norm } from '../records/norm'
import type { UnitSquare } from './unit-square'

/** A place in the unit square. */
export interface Place {
  readonly u: number
  readonly v: number
}

/** The longest step: two cells of the grid of starts, so that a start finds what is near it. */
const radius = 1 / 32
const maxSteps = 60

/**
 * Newton's method on ∇f = 0, each step at most `radius` long and shortened until ‖∇f‖ falls. Null when it gets stuck
 * elsewhere than at a zero, leaves the square, or f is not finite on the way. What it returns is still to be verified.
 *
 * @param across only the most curved direction counts: leads straight to the floor of a valley, not along it to its end
 */
export function settle(f: UnitSquare, start: Place, across = false): Place | null {
  let { u, v } = start
  let before: readonly [number, number] = [0, 0]
  if (!f.at(u, v)) return null
  for (let step = 0; step < maxSteps; step++) {
    const slope = norm(f.du, f.dv)
    if (slope === 0) return { u, v }
    const [su, sv, residual] = newtonStep(f, across)
    const length = norm(su, sv)
    if (length <= 1e-14) return { u, v }

    // Steps that fall short ever so much are taken all at once; where that leads astray, one is
    // taken.
    const times = stepsLeft([su, sv], before)
    before = times > 1 ? [0, 0] : [su, sv]
    const reach = Math.min(1, radius / length)
    let next =
      times > 1 ? falling(f, u, v, Math.min(times, radius / length), su, sv, slope / 2) : null
    for (let halving = 0; !next && halving < 8; halving++) {
      next = falling(f, u, v, reach / 2 ** halving, su, sv, slope)
    }
    if (next) [u, v] = next
    // Rounding lets ‖∇f‖ fall no further.
    else return residual <= 1e-9 || length <= 1e-9 ? { u, v } : null
  }
  return { u, v }
}

/**
 * The place to which this share of a step leads, if ‖∇f‖ falls below `slope` there; or, as along a bent valley, after a
 * step back onto its floor. f is left evaluated there.
 */
function falling(
  f: UnitSquare,
  u: number,
  v: number,
  share: number,
  su: number,
  sv: number,
  slope: number,
): [u: number, v: number] | null {
  let [nextU, nextV] = [u + share * su, v + share * sv]
  for (let correction = 0; correction < 2; correction++) {
    if (!isNear(nextU, nextV) || !f.at(nextU, nextV)) return null
    if (norm(f.du, f.dv) < slope) return [nextU, nextV]
    if (share !== 1) return null
    const [backU, backV] = newtonStep(f, true)
    if (!(norm(backU, backV) <= norm(share * su, share * sv))) return null
    nextU += backU
    nextV += backV
  }
  return null
}

/**
 * The number of such steps that are left where each is the same part of the one before it: at a zero of a higher order, as
 * of x³, Newton's method falls short of it every time. 1 where they do not follow that rule.
 */
function stepsLeft(
  [su, sv]: readonly [number, number],
  [pu, pv]: readonly [number, number],
): number {
  // From afar several zeros look like one.
  if (norm(su, sv) > 1e-5) return 1
  const ratio = (su * pu + sv * pv) / (pu * pu + pv * pv)
  const isAlike = norm(su - ratio * pu, sv - ratio * pv) <= 1e-2 * norm(su, sv)
  return isAlike && ratio > 0.3 && ratio < 0.98 ? 1 / (1 - ratio) : 1
}

/**
 * The step in each principal direction, and the length of its part in the most curved one. A direction in which f does
 * not curve, and in which the step would be endless, is left out: along a valley any point of its floor will do.
 */
function newtonStep(
  f: UnitSquare,
  across: boolean,
): readonly [u: number, v: number, residual: number] {
  const spectrum = eigenvalues(f.duu, f.duv, f.dvv)
  const directions = principalDirections(f.duu, f.duv, f.dvv)
  const most = Math.max(Math.abs(spectrum[0]), Math.abs(spectrum[1]))
  let [u, v, residual] = [0, 0, 0]
  for (const k of [0, 1] as const) {
    const curvature = spectrum[k]
    const [x, y] = directions[k]
    const length = -(f.du * x + f.dv * y) / curvature
    const isFlat = Math.abs(curvature) <= 1e-12 * most
    if (curvature === 0 || (isFlat && Math.abs(length) > radius)) continue
    if (across && Math.abs(curvature) < most) continue
    u += length * x
    v += length * y
    if (Math.abs(curvature) === most) residual = Math.abs(length)
  }
  return [u, v, residual]
}

/**
 * Whether the place is in the square, or so little outside that a point on its edge is not lost.
 */
function isNear(u: number, v: number): boolean {
  return u >= -0.02 && u <= 1.02 && v >= -0.02 && v <= 1.02
}

/**
 * Follows f downhill (`sign` 1) or uphill (−1) by Newton steps in which every curvature counts as positive: gets to
 * an extremum from where `settle` would rather go to a saddle. Where f is not finite it does not go.
 */
export function climb(f: UnitSquare, start: Place, sign: 1 | -1): Place {
  let { u, v } = start
  let reach = radius
  if (!f.at(u, v)) return start
  for (let step = 0; step < 2 * maxSteps && reach > 1e-12; step++) {
    const low = sign * f.value
    const spectrum = eigenvalues(f.duu, f.duv, f.dvv)
    const directions = principalDirections(f.duu, f.duv, f.dvv)
    let [su, sv] = [0, 0]
    for (const k of [0, 1] as const) {
      const [x, y] = directions[k]
      const slope = sign * (f.du * x + f.dv * y)
      const curvature = Math.abs(spectrum[k])
      const length = slope === 0 ? 0 : -slope / Math.max(curvature, Math.abs(slope) / reach)
      su += length * x
      sv += length * y
    }
    const length = norm(su, sv)
    if (length <= 1e-12) break
    const share = Math.min(1, reach / length)
    const [nextU, nextV] = [u + share * su, v + share * sv]
    const inside = nextU >= 0 && nextU <= 1 && nextV >= 0 && nextV <= 1
    if (inside && f.at(nextU, nextV) && sign * f.value < low) {
      u = nextU
      v = nextV
      reach = Math.min(radius, 2 * reach)
    } else {
      reach = Math.min(reach, length) / 4
      f.at(u, v)
    }
  }
  return { u, v }
}
