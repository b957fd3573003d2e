import type { Point, Viewport } from '../records/experiment'
import { norm } from '../records/norm'

export function diagonal({ x0, x1, y0, y1 }: Viewport): number {
  return norm(x1 - x0, y1 - y0)
}

/**
 * The ‖**w**‖ beyond which a descent has diverged: 10⁶ times the diagonal of the smallest rectangle that holds the objective's
 * domain and the start.
 */
export function divergenceRadius(domain: Viewport, [x, y]: Point): number {
  return 1e6 * diagonal(holding(domain, x, y))
}

function holding({ x0, x1, y0, y1 }: Viewport, x: number, y: number): Viewport {
  return { x0: Math.min(x0, x), x1: Math.max(x1, x), y0: Math.min(y0, y), y1: Math.max(y1, y) }
}
