import type { Viewport } from '../../core/records/experiment'
import type { Trajectory } from '../../core/records/trajectory'

export function gradientNorm({ dfdx, dfdy }: Trajectory, t: number): number {
  return Math.hypot(dfdx[t] ?? Number.NaN, dfdy[t] ?? Number.NaN)
}

export function diagonalOf({ x0, x1, y0, y1 }: Viewport): number {
  return Math.hypot(x1 - x0, y1 - y0)
}
