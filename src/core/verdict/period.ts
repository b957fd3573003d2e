import { norm } from '../records/norm'

/** The longest period looked for, and the cycles of it that have to be alike. */
export const longestPeriod = 256
export const cyclesAlike = 3
/** As a share of the width of a cycle. */
const alike = 1e-9

/** After how many steps the last iterates repeat, to 10⁻⁹ of how far they go; null where they do not. */
export function periodOf(x: Float64Array, y: Float64Array): number | null {
  const end = x.length - 1
  const most = Math.min(longestPeriod, Math.floor(end / cyclesAlike))
  // How far the iterates of the last cycle are from the last one, at most.
  let width = 0
  for (let period = 1; period <= most; period++) {
    width = Math.max(width, norm(x[end - period]! - x[end]!, y[end - period]! - y[end]!))
    if (period > 1 && repeats(x, y, period, alike * width)) return period
  }
  return null
}

function repeats(x: Float64Array, y: Float64Array, period: number, tolerance: number): boolean {
  const end = x.length - 1
  for (let t = end; t > end - (cyclesAlike - 1) * period; t--)
    if (!(norm(x[t]! - x[t - period]!, y[t]! - y[t - period]!) <= tolerance)) return false
  return tolerance > 0
}
