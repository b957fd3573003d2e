import { everything, type Interval, type Regularity, worse } from './interval'
import { above, below } from './rounding'

/**
 * Error of Math's functions, at most: four units in the last place, where the engines' libraries promise one or two.
 * ECMAScript itself promises nothing, so this is an assumption; tests compare with values of more digits.
 */
const units = 4

export function widened(lo: number, hi: number, regularity: Regularity): Interval {
  if (Number.isNaN(lo) || Number.isNaN(hi)) return everything
  for (let unit = 0; unit < units; unit++) {
    lo = below(lo)
    hi = above(hi)
  }
  return { lo, hi, regularity }
}

/** No wider than where the function's values lie. */
export function clamped({ lo, hi, regularity }: Interval, least: number, most: number): Interval {
  return {
    lo: Math.min(most, Math.max(least, lo)),
    hi: Math.max(least, Math.min(most, hi)),
    regularity,
  }
}

/** No more than this part of its size, or of 1, is the error of what is computed by a series of our own. */
const seriesError = 1e-12

export function slackened({ lo, hi, regularity }: Interval): Interval {
  const slack = seriesError * Math.max(1, Math.abs(lo), Math.abs(hi))
  return Number.isFinite(slack) ? { lo: lo - slack, hi: hi + slack, regularity } : everything
}

/** An interval with a kink where its argument is 0. */
export const kinked = (a: Interval, lo: number, hi: number): Interval => ({
  lo,
  hi,
  regularity: a.lo <= 0 && a.hi >= 0 ? worse(a.regularity, 'kink') : a.regularity,
})
