import { eigenvalues } from '../curvature/curvature'
import { principalDirections } from '../curvature/principal-directions'
import type { DifferentiableFunction } from '../differentiable'
import type { Point } from '../records/experiment'
import { norm } from '../records/norm'

/** The place to which Newton's method leads from one at which ∇f is small. */
export type CriticalPlace =
  /** ∇f vanishes at `at`, where f has this value, and H this spectrum, to rounding. */
  | {
      readonly kind: 'met'
      readonly at: Point
      readonly value: number
      readonly spectrum: Spectrum
    }
  /** A search whose steps grow no shorter, as on a slope that flattens out for ever; `to` is where it was given up. */
  | { readonly kind: 'away'; readonly to: Point }
  /** f, ∇f or H does not exist on the way. */
  | { readonly kind: 'undefined' }

export type Spectrum = readonly [low: number, high: number]

/** An eigenvalue this small beside the other is as good as 0: no step is taken along its direction. */
export const asGoodAsZero = 1e-8

/**
 * Number of steps at most: at zeros of a high order a step takes off a small part of the error, and on the slope of eˣ it
 * takes off nothing, for ever.
 */
const mostSteps = 120
const lookBack = 10
const shorter = 0.9

/** Written anew by every step: a search is never left in the middle. */
const out = new Float64Array(5)

/** @param size the diagonal of the domain */
export function criticalPlace(
  f: DifferentiableFunction,
  [fromX, fromY]: Point,
  size: number,
): CriticalPlace {
  let x = fromX
  let y = fromY
  let value = Number.NaN
  let previous = Infinity
  let before = Infinity
  let spectrum: Spectrum = [0, 0]
  // A place that is not singular where the search begins may become so on the way: along eˣ for ever, along x⁴ at the end.
  let singular = asGoodAsZero
  for (let step = 0; step < mostSteps; step++) {
    value = f.hessian(x, y, out)
    const gx = out[0]!
    const gy = out[1]!
    const fxx = out[2]!
    const fxy = out[3]!
    const fyy = out[4]!
    if (!Number.isFinite(value + gx + gy + fxx + fxy + fyy)) return { kind: 'undefined' }
    spectrum = eigenvalues(fxx, fxy, fyy)
    if (gx === 0 && gy === 0) return { kind: 'met', at: [x, y], value, spectrum }
    if (step === 0 && ratioOf(spectrum) > asGoodAsZero) singular = digits
    const [dx, dy] = newton(gx, gy, fxx, fxy, fyy, spectrum, singular)
    const length = norm(dx, dy)
    if (!(norm(x + dx - fromX, y + dy - fromY) <= farthest * size)) break
    x += dx
    y += dy
    const nothing = 1e-15 * Math.max(norm(x, y), 1e-6 * size)
    // At a simple zero of ∇f errors are squared; at one of a higher order, as of x³, they are halved or less.
    const isSimple = step > 0 && length <= previous / 8
    if (length <= nothing || (isSimple && length <= 1e-9 * size)) {
      return { kind: 'met', at: [x, y], value, spectrum }
    }
    previous = length
    if (step % lookBack === lookBack - 1) {
      if (length > shorter * before) break
      before = length
    }
  }
  return previous <= 1e-9 * size
    ? { kind: 'met', at: [x, y], value, spectrum }
    : { kind: 'away', to: [x, y] }
}

/** Domains away that a minimum may be and still be spoken of. */
const farthest = 1e4

/** The least ratio of eigenvalues that leaves a digit of H⁻¹. */
const digits = 1e-14

function ratioOf([low, high]: Spectrum): number {
  const [a, b] = [Math.abs(low), Math.abs(high)]
  return Math.min(a, b) / Math.max(a, b)
}

/** −H⁻¹∇f; along a direction in which H is as good as singular, nothing. Of H and ∇f over the largest |λ|, lest a product vanish. */
function newton(
  gx: number,
  gy: number,
  fxx: number,
  fxy: number,
  fyy: number,
  [low, high]: Spectrum,
  singular: number,
): Point {
  const most = Math.max(Math.abs(low), Math.abs(high))
  if (most === 0) return [0, 0]
  const [ux, uy] = [gx / most, gy / most]
  if (ratioOf([low, high]) > singular) {
    const [a, b, c] = [fxx / most, fxy / most, fyy / most]
    const determinant = a * c - b * b
    return [(b * uy - c * ux) / determinant, (b * ux - a * uy) / determinant]
  }
  const steep = Math.abs(high) >= Math.abs(low) ? 1 : 0
  const [nx, ny] = principalDirections(fxx, fxy, fyy)[steep]
  const along = Math.sign(steep === 1 ? high : low) * (ux * nx + uy * ny)
  return [-along * nx, -along * ny]
}
