import { norm } from '../records/norm'

/** The longest period looked for, and the cycles of it that have to be alike. */
export const longestPeriod = 256
export const cyclesAlike = 3
/** Difference of cycles that are alike, as a share of the width of one. */
const alike = 1e-9

/**
 * The number of steps after which the last iterates repeat, to 10⁻⁹ of how far they go, for `throughout` steps at least;
 * null where they do not. What goes to and fro a few times and then moves on, as Lion does around a minimum, has no period.
 */
export function periodOf(x: Float64Array, y: Float64Array, throughout: number): number | null {
  const end = x.length - 1
  const most = Math.min(longestPeriod, Math.floor(end / cyclesAlike))
  // The greatest distance of the last cycle's iterates from the last one.
  let width = 0
  for (let period = 1; period <= most; period++) {
    width = Math.max(width, norm(x[end - period]! - x[end]!, y[end - period]! - y[end]!))
    const steps = (cyclesAlike - 1) * period
    if (period > 1 && repeats(x, y, period, alike * width, steps)) {
      const most = Math.min(end + 1 - period, Math.max(steps, throughout - period))
      return repeats(x, y, period, alike * width, most) ? period : null
    }
  }
  return null
}

function repeats(
  x: Float64Array,
  y: Float64Array,
  period: number,
  tolerance: number,
  steps: number,
): boolean {
  const end = x.length - 1
  for (let t = end; t > end - steps; t--)
    if (!(norm(x[t]! - x[t - period]!, y[t]! - y[t - period]!) <= tolerance)) return false
  return tolerance > 0
}
