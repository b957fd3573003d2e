import type { Rectangle } from './clip'
import type { Clutter } from './clutter'

/**
 * Rectangles and clutter that texts should keep clear of; a new object whenever one of them has
 * moved.
 */
export interface Around {
  readonly covered: readonly Rectangle[]
  readonly clutter: Clutter
}

/** The box of a mark that reaches so far to every side. */
export function boxAround(x: number, y: number, reach: number): Rectangle {
  return { x0: x - reach, y0: y - reach, x1: x + reach, y1: y + reach }
}
