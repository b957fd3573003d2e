import type { Point, Viewport } from '../core/records/experiment'

/** Points that fill a view evenly without a pattern: Roberts's R₂ sequence. */
export function samplePoints({ x0, x1, y0, y1 }: Viewport, count: number): readonly Point[] {
  return Array.from({ length: count }, (_, k) => [
    x0 + (x1 - x0) * (((k + 1) * 0.7548776662466927) % 1),
    y0 + (y1 - y0) * (((k + 1) * 0.5698402909980532) % 1),
  ])
}
