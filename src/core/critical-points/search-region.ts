import type { Viewport } from '../records/experiment'

/** Ratio of a view's width or height to that of the domain up to which an objective is searched all over the view. */
const farthest = 10

/**
 * The region to search for the critical points that `viewport` shows: all over it, or where that is far larger than the
 * `domain` in what it shows around that. From so far away the search would miss or misplace them, and f is so large at the
 * edges of such a view that in its middle rounding would be all that can be told.
 */
export function searchRegion(viewport: Viewport, domain: Viewport): Viewport {
  const [width, height] = [domain.x1 - domain.x0, domain.y1 - domain.y0]
  const isFar =
    viewport.x1 - viewport.x0 > farthest * width || viewport.y1 - viewport.y0 > farthest * height
  if (!isFar) return viewport
  const [marginX, marginY] = [((farthest - 1) / 2) * width, ((farthest - 1) / 2) * height]
  const region = {
    x0: Math.max(viewport.x0, domain.x0 - marginX),
    x1: Math.min(viewport.x1, domain.x1 + marginX),
    y0: Math.max(viewport.y0, domain.y0 - marginY),
    y1: Math.min(viewport.y1, domain.y1 + marginY),
  }
  const isBeside = region.x1 <= region.x0 || region.y1 <= region.y0
  return isBeside ? viewport : region
}
