import type { Point, Viewport } from '../../core/records/experiment'
import { contains } from '../../core/records/viewport'
import { rounded } from '../../plot/scene/projection'
import type { Entry } from '../words/critical-entries'

/** How far from the point, in pixels: to be seen, and close enough to be about this point. */
const away = 20

/**
 * A start beside a critical point, within the view: half way between the principal directions of a minimum or a maximum;
 * at a saddle mostly along the direction in which f rises, and a fifth as far in that in which it falls, off the line
 * from which the flow would run into the saddle itself.
 *
 * @param unitsPerPixel of the plot
 */
export function startNear(
  { at, kind, found }: Pick<Entry, 'at' | 'kind' | 'found'>,
  viewport: Viewport,
  unitsPerPixel: number,
): Point {
  const [low, high] = found?.directions ?? [
    [1, 0],
    [0, 1],
  ]
  const [a, b] = kind === 'saddle' ? [0.2, 1] : [1, 1]
  const scale = (away * unitsPerPixel) / Math.hypot(a, b)
  // A pixel is near enough, and makes for a number that can be read.
  const digits = -Math.floor(Math.log10(unitsPerPixel))
  for (const [sa, sb] of [
    [1, 1],
    [-1, 1],
    [1, -1],
    [-1, -1],
  ] as const) {
    const x = rounded(at[0] + scale * (a * sa * low[0] + b * sb * high[0]), digits)
    const y = rounded(at[1] + scale * (a * sa * low[1] + b * sb * high[1]), digits)
    if (contains(viewport, [x, y])) return [x, y]
  }
  return [
    rounded(at[0] + scale * (a * low[0] + b * high[0]), digits),
    rounded(at[1] + scale * (a * low[1] + b * high[1]), digits),
  ]
}
