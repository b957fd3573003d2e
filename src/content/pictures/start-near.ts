import type { Point, Viewport } from '../../core/records/experiment'
import { contains } from '../../core/records/viewport'
import { rounded } from '../../plot/scene/projection'
import type { Entry } from '../words/critical-entries'

/** Distance from the point, in pixels: to be seen, and close enough to be about this point. */
const away = 20

/**
 * A start beside a critical point, within the view: half way between the principal directions of a minimum or a maximum;
 * at a saddle mostly along the direction in which f rises, and a fifth as far in that in which it falls, off the line
 * from which the flow would run into the saddle itself.
 *
 * @param pixel how large one of the plot is, in units of parameter space
 */
export function startNear(
  { at, kind, found }: Pick<Entry, 'at' | 'kind' | 'found'>,
  viewport: Viewport,
  [unitsX, unitsY]: readonly [x: number, y: number],
): Point {
  const [low, high] = found?.directions ?? [
    [1, 0],
    [0, 1],
  ]
  const [a, b] = kind === 'saddle' ? [0.2, 1] : [1, 1]
  // A pixel is near enough, and makes for a number that can be read.
  const [digitsX, digitsY] = [unitsX, unitsY].map((units) => -Math.floor(Math.log10(units)))
  const beside = (sa: number, sb: number): Point => {
    const dx = a * sa * low[0] + b * sb * high[0]
    const dy = a * sa * low[1] + b * sb * high[1]
    const scale = away / Math.hypot(dx / unitsX, dy / unitsY)
    return [rounded(at[0] + scale * dx, digitsX!), rounded(at[1] + scale * dy, digitsY!)]
  }
  const places = [beside(1, 1), beside(-1, 1), beside(1, -1), beside(-1, -1)] as const
  return places.find((place) => contains(viewport, place)) ?? places[0]
}
