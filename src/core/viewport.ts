import type { Viewport } from './experiment'

/**
 * The view widened about its centre to the shape of a plotting area of `width` × `height` pixels, so that
 * both axes have one scale: a step is seen to leave its contour at a right angle.
 */
export function widen(view: Viewport, width: number, height: number): Viewport {
  const [spanX, spanY] = [view.x1 - view.x0, view.y1 - view.y0]
  const unit = Math.max(spanX / width, spanY / height)
  const [moreX, moreY] = [(unit * width - spanX) / 2, (unit * height - spanY) / 2]
  return { x0: view.x0 - moreX, x1: view.x1 + moreX, y0: view.y0 - moreY, y1: view.y1 + moreY }
}
