import { ascending, median, quantileSorted } from 'd3'

/** What the contours of one view are drawn at, and the range they stand for. */
export interface Levels {
  readonly thresholds: readonly number[]
  /** Least and greatest finite value given; NaN when there is none. */
  readonly low: number
  readonly high: number
}

const intervals = 25

/**
 * Thresholds low + (high − low)·(k / 25)^q for k in 1 … 24: evenly spaced (q = 1) where a typical value lies half
 * way up, as on a saddle, and the closer together towards the floor the nearer to it a typical value lies (q ≤ 8).
 *
 * A few huge values (a pole, an overflow) do not swallow the rest: the range that is divided ends at eight times
 * the height that 99 % of the values stay below, and at 2¹⁶ times the typical one.
 *
 * @param central those of the values by which to tell what is typical
 */
export function contourLevels(values: readonly number[], central = values): Levels {
  const sorted = values.filter(Number.isFinite).sort(ascending)
  if (sorted.length === 0) return { thresholds: [], low: Number.NaN, high: Number.NaN }
  const low = sorted[0]!
  const high = sorted[sorted.length - 1]!
  if (low === high) return { thresholds: [], low, high }

  // The plain of a surface such as max(0, x) is all floor: only what rises above it says how steep the rest is.
  const isRising = (value: number) => Number.isFinite(value) && value > low
  const typical = median(central.filter(isRising)) ?? median(values.filter(isRising))!
  // Half heights, because the difference of two doubles may overflow.
  const typicalHeight = typical / 2 - low / 2
  const usualHeight = quantileSorted(sorted, 0.99)! / 2 - low / 2
  const topHeight = Math.min(
    high / 2 - low / 2,
    // Where fewer than 1 % rise above a plain, the typical one of them is all there is to go by.
    8 * Math.max(usualHeight, typicalHeight),
    2 ** 16 * typicalHeight,
  )
  // With this as the exponent, the typical value would fall on the middle threshold. A steep valley is short of
  // contours then, where descents end, and its rim has more than it needs.
  const steepness = Math.max(1, -Math.log2(typicalHeight / topHeight))
  const exponent = Math.min(8, 1 + 1.5 * (steepness - 1))

  const thresholds: number[] = []
  for (let k = 1; k < intervals; k++) {
    const share = (k / intervals) ** exponent
    const threshold = low + share * topHeight + share * topHeight
    if (threshold > (thresholds.at(-1) ?? low) && threshold <= high) thresholds.push(threshold)
  }
  return { thresholds, low, high }
}
