import type { Point, Viewport } from './experiment'

/**
 * The view widened around its centre so that a plot of `width` × `height` pixels shows it at equal scales; where they need
 * not be, the view itself.
 *
 * @throws RangeError when `width` or `height` is not in (0, ∞)
 */
export function widen(view: Viewport, width: number, height: number, isEqual = true): Viewport {
  positive('width', width)
  positive('height', height)
  if (!isEqual) return view
  const spanX = view.x1 - view.x0
  const spanY = view.y1 - view.y0
  const unitsPerPixel = Math.max(spanX / width, spanY / height)
  const marginX = (unitsPerPixel * width - spanX) / 2
  const marginY = (unitsPerPixel * height - spanY) / 2
  // The wider side keeps its bounds to the last digit: its margin is rounding alone.
  return spanX / width >= spanY / height
    ? { x0: view.x0, x1: view.x1, y0: view.y0 - marginY, y1: view.y1 + marginY }
    : { x0: view.x0 - marginX, x1: view.x1 + marginX, y0: view.y0, y1: view.y1 }
}

/** Whether the point lies in the viewport; its edges belong to it. */
export function contains({ x0, x1, y0, y1 }: Viewport, [x, y]: Point): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1
}

function positive(name: string, value: number): void {
  if (!(value > 0 && value < Number.POSITIVE_INFINITY)) {
    throw new RangeError(`${name} must be in (0, ∞), not ${value}`)
  }
}

export function sameViewport(a: Viewport, b: Viewport): boolean {
  return a.x0 === b.x0 && a.x1 === b.x1 && a.y0 === b.y0 && a.y1 === b.y1
}
