import { eigenvalues } from '../curvature/curvature'
import { principalDirections } from '../curvature/principal-directions'
import type { DifferentiableFunction } from '../differentiable'
import type { Point, Viewport } from '../records/experiment'

/** Distance within which a place counts as met, as part of the view. */
const met = 1e-14

/**
 * The rounding of f at a critical point: by how much it differs at places that the search could as well have ended at, and,
 * where ∇f is not quite 0, by how much f changes on the way to where it would be. It is local: how large f is elsewhere in
 * the view does not count.
 */
export function roundingOf(
  f: DifferentiableFunction,
  { x0, x1, y0, y1 }: Viewport,
  [x, y]: Point,
  kind: 'smooth' | 'kink',
): number {
  const value = f.value(x, y)
  const acrossX = Math.max(met * (x1 - x0), Number.EPSILON * Math.abs(x))
  const acrossY = Math.max(met * (y1 - y0), Number.EPSILON * Math.abs(y))
  let most = 0
  for (const i of [-1, 0, 1])
    for (const j of [-1, 0, 1]) {
      const change = Math.abs(f.value(x + i * acrossX, y + j * acrossY) - value)
      if (change > most && Number.isFinite(change)) most = change
    }
  return 2 * (kind === 'smooth' ? most + newtonDecrement(f, [x, y]) : most)
}

/** gᵀ|H|⁻¹g: of xⁿ, n/(n − 1) times f. A direction in which f does not curve is left out. */
function newtonDecrement(f: DifferentiableFunction, [x, y]: Point): number {
  const out = new Float64Array(5)
  f.hessian(x, y, out)
  const [dx, dy, ...hessian] = out as unknown as readonly [number, number, number, number, number]
  const spectrum = eigenvalues(...hessian)
  const directions = principalDirections(...hessian)
  const most = Math.max(...spectrum.map(Math.abs))
  let sum = 0
  for (const k of [0, 1] as const) {
    const [a, b] = directions[k]
    if (Math.abs(spectrum[k]) > 1e-12 * most) sum += (dx * a + dy * b) ** 2 / Math.abs(spectrum[k])
  }
  return Number.isFinite(sum) ? sum : 0
}
