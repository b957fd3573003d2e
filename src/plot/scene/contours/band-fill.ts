import type { Colour } from '../colour'
import type { Palette } from '../palette'

const stops = 5

/** The fill of band k of n, from contour-0 (k = 0, below every threshold) to contour-4 (k = n). */
export function bandFill(palette: Palette, k: number, n: number): Colour {
  // A constant surface is neither high nor low.
  const place = (n === 0 ? 0.5 : k / n) * (stops - 1)
  const stop = Math.min(stops - 2, Math.floor(place)) as 0 | 1 | 2 | 3
  const share = Math.round((place - stop) * 1000) / 1000
  return palette.mixed(`contour-${stop}`, share, `contour-${(stop + 1) as 1 | 2 | 3 | 4}`)
}
