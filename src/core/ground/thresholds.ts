import { ascending, range, ticks } from 'd3'
import { type UsualRange, usualRange } from './usual-range'

/** The levels at which the contours of one view are drawn, and the range they stand for. */
export interface Levels {
  readonly thresholds: readonly number[]
  /** Least and greatest finite value given; NaN when there is none. */
  readonly low: number
  readonly high: number
}

/**
 * Spacings of thresholds: `fitted` to what is typical of the view, `linear` in f, `log` in f less its lowest value in view,
 * or `area`: the same share of the view between every two.
 */
export type ContourSpacing = 'fitted' | 'linear' | 'log' | 'area'

/**
 * Number of bands, one more than there are thresholds; of `linear` and `log`, whose thresholds are round, about as many.
 */
const intervals = 25

/**
 * The thresholds increase strictly, from above the lowest value to the highest at most. There are none where all values
 * are equal, or none is finite.
 *
 * @param central those of the values by which to tell what is typical
 */
export function contourLevels(
  values: readonly number[],
  central = values,
  spacing: ContourSpacing = 'fitted',
): Levels {
  const sorted = values.filter(Number.isFinite).sort(ascending)
  if (sorted.length === 0) return { thresholds: [], low: Number.NaN, high: Number.NaN }
  const low = sorted[0]!
  const high = sorted[sorted.length - 1]!
  if (low === high) return { thresholds: [], low, high }
  const candidates = spaced(spacing, sorted, central)
  const thresholds: number[] = []
  for (const threshold of candidates)
    if (threshold > (thresholds.at(-1) ?? low) && threshold <= high) thresholds.push(threshold)
  return { thresholds, low, high }
}

function spaced(
  spacing: ContourSpacing,
  sorted: number[],
  central: readonly number[],
): readonly number[] {
  switch (spacing) {
    case 'fitted':
      return fitted(sorted, central)
    case 'linear':
      return linear(sorted)
    case 'log':
      return logarithmic(sorted, central)
    case 'area':
      return ofEqualArea(sorted)
    default:
      return spacing satisfies never
  }
}

/**
 * low + (high − low)·(k / 25)^q for k in 1 … 24: evenly spaced (q = 1) where a typical value lies half way up, as on a
 * saddle, and the closer together towards the floor the nearer to it a typical value lies (q ≤ 8).
 */
function fitted(sorted: number[], central: readonly number[]): readonly number[] {
  const low = sorted[0]!
  const { typicalHeight, topHeight } = dividedRange(sorted, central)
  // With this as the exponent, the typical value would fall on the middle threshold. A steep valley is short of
  // contours then, where descents end, and its rim has more than it needs.
  const steepness = Math.max(1, -Math.log2(typicalHeight / topHeight))
  const exponent = Math.min(8, 1 + 1.5 * (steepness - 1))
  return range(1, intervals).map((k) => raised(low, topHeight, (k / intervals) ** exponent))
}

/** Multiples of a round number, so that contours stay where they are while the view moves. */
function linear(sorted: number[]): readonly number[] {
  const low = sorted[0]!
  const { topHeight } = dividedRange(sorted, sorted)
  const top = raised(low, topHeight, 1)
  // Beyond these the steps or their reciprocals leave the doubles.
  if (topHeight > 1e-290 && topHeight < 1e300) return ticks(low, top, intervals)
  return range(1, intervals).map((k) => raised(low, topHeight, k / intervals))
}

/**
 * low + 10^(j·s) for whole j: in geometric progression above the lowest value, powers of ten among them. The lowest
 * contour leaves a 500th of the rising values below it, or what f's rounding can tell from `low`.
 */
function logarithmic(sorted: number[], central: readonly number[]): readonly number[] {
  const low = sorted[0]!
  const { topHeight } = dividedRange(sorted, central)
  const rising = sorted.filter((value) => value > low)
  const bottom = rising[Math.floor(rising.length / 500)]! / 2 - low / 2
  const first = Math.log10(2) + Math.log10(Math.max(bottom, Math.abs(low) * 2 ** -49))
  const last = Math.log10(2) + Math.log10(topHeight)
  const decades = Math.max(last - first, 1)
  const step =
    decades > intervals ? Math.ceil(decades / intervals) : 1 / Math.round(intervals / decades)
  const exponents = range(Math.ceil(first / step), Math.floor(last / step) + 1)
  // All that rises may rise by so nearly the same that no such value lies between.
  if (exponents.length === 0) return [rising[0]!]
  return exponents.map((j) => low + 10 ** (j * step))
}

/**
 * Thresholds each between two neighbours of the sorted values, with k / 25 of these below: no matter what f does between
 * them.
 */
function ofEqualArea(sorted: readonly number[]): readonly number[] {
  return range(1, intervals).map((k) => {
    const count = Math.round((k / intervals) * sorted.length)
    const [below, above] = [sorted[count - 1] ?? sorted[0]!, sorted[count]!]
    const middle = below / 2 + above / 2
    return middle > below ? middle : above
  })
}

function raised(low: number, halfHeight: number, share: number): number {
  return low + share * halfHeight + share * halfHeight
}

/**
 * The range that is divided ends at 2¹⁶ times the typical height as well: a power of 8 leaves no thresholds to what lies
 * lower still.
 */
function dividedRange(sorted: number[], central: readonly number[]): UsualRange {
  const { typicalHeight, topHeight } = usualRange(sorted, central)
  return { typicalHeight, topHeight: Math.min(topHeight, 2 ** 16 * typicalHeight) }
}
