import type { Viewport } from '../../core/records/experiment'
import { decimals, type Projection, rounded } from '../scene/projection'

/** Takes a pixel p of a plot area to k · p + (x, y). */
export interface PixelTransform {
  readonly k: number
  readonly x: number
  readonly y: number
}

/** Fractions of a pixel to which the ends of a view are rounded, so that they can be read, and nothing is seen of it. */
const perPixel = 50

/**
 * The view of which is shown what `shown` has at p where it has p transformed: `view`, from which `shown` was widened,
 * zoomed and moved.
 */
export function viewUnder(
  shown: Projection,
  view: Viewport,
  { k, x, y }: PixelTransform,
): Viewport {
  const [unitsX, unitsY] = [shown.unitsX / k, shown.unitsY / k]
  const across = (value: number) =>
    rounded(shown.view.x0 + (shown.x(value) - x) * unitsX, decimals(unitsX / perPixel))
  const up = (value: number) =>
    rounded(shown.view.y1 - (shown.y(value) - y) * unitsY, decimals(unitsY / perPixel))
  return { x0: across(view.x0), x1: across(view.x1), y0: up(view.y0), y1: up(view.y1) }
}
