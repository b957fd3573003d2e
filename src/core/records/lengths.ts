import type { Columns } from './columns'
import type { Viewport } from './experiment'

/** ‖∇f(**w**ₜ)‖, as it was recorded. */
export function gradientNorm({ dfdx, dfdy }: Columns, t: number): number {
  return Math.hypot(dfdx[t] ?? Number.NaN, dfdy[t] ?? Number.NaN)
}

/** The diagonal of a viewport: a distance is compared with it where it is to be large or small. */
export function diagonalOf({ x0, x1, y0, y1 }: Viewport): number {
  return Math.hypot(x1 - x0, y1 - y0)
}
