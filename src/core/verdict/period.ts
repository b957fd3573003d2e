import { norm } from '../records/norm'
import type { Trajectory } from '../records/trajectory'

/** The longest period looked for, and the cycles of it that have to be alike. */
const longest = 256
const cycles = 3
/** As a share of the width of a cycle. */
const alike = 1e-9

/** After how many steps the last iterates repeat, to 10⁻⁹ of how far they go; null where they do not. */
export function periodOf({ x, y }: Pick<Trajectory, 'x' | 'y'>): number | null {
  const end = x.length - 1
  const most = Math.min(longest, Math.floor(end / cycles))
  for (let period = 2; period <= most; period++)
    if (repeats(x, y, period, alike * widthOf(x, y, end - period))) return period
  return null
}

function repeats(x: Float64Array, y: Float64Array, period: number, tolerance: number): boolean {
  const end = x.length - 1
  for (let t = end; t > end - (cycles - 1) * period; t--)
    if (!(norm(x[t]! - x[t - period]!, y[t]! - y[t - period]!) <= tolerance)) return false
  return tolerance > 0
}

/** How far the iterates from `from` on are from the last, at most. */
function widthOf(x: Float64Array, y: Float64Array, from: number): number {
  let width = 0
  for (let t = from; t < x.length; t++)
    width = Math.max(width, norm(x[t]! - x.at(-1)!, y[t]! - y.at(-1)!))
  return width
}
