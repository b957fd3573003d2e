import { median, quantileSorted } from 'd3'

/** Heights are above the lowest value, and halved, because the difference of two doubles may overflow. */
export interface UsualRange {
  readonly typicalHeight: number
  /** The height at which the values shown end: that of the highest, or below it. */
  readonly topHeight: number
}

/**
 * The range of values without letting a few huge ones (a pole, an overflow) swallow the rest: it ends at eight times the
 * height that 99 % of the values stay below.
 *
 * @param sorted finite, in rising order, and not all equal
 * @param central those of the values by which to tell what is typical; neither sorted nor finite throughout
 */
export function usualRange(sorted: number[], central: Iterable<number> = sorted): UsualRange {
  const low = sorted[0]!
  // The plain of a surface such as max(0, x) is all floor: only what rises above it says how steep the rest is.
  const rising = (value: number) => (Number.isFinite(value) && value > low ? value : undefined)
  const typical = median(central, rising) ?? median(sorted, rising)!
  const typicalHeight = typical / 2 - low / 2
  const usualHeight = quantileSorted(sorted, 0.99)! / 2 - low / 2
  const topHeight = Math.min(
    sorted[sorted.length - 1]! / 2 - low / 2,
    // Where fewer than 1 % rise above a plain, the typical one of them is all there is to go by.
    8 * Math.max(usualHeight, typicalHeight),
  )
  return { typicalHeight, topHeight }
}
