import type { Columns } from '../../core/records/columns'
import type { Viewport } from '../../core/records/experiment'

export function gradientNorm({ dfdx, dfdy }: Columns, t: number): number {
  return Math.hypot(dfdx[t] ?? Number.NaN, dfdy[t] ?? Number.NaN)
}

export function diagonalOf({ x0, x1, y0, y1 }: Viewport): number {
  return Math.hypot(x1 - x0, y1 - y0)
}
