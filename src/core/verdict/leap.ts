import type { DifferentiableFunction } from '../differentiable'
import type { Trajectory } from '../records/trajectory'

/** What lies between two iterates where f is not continuous on the way from one to the other. */
export type Leap = 'pole' | 'jump'

/** Steps looked at, from the last one backwards. */
const looked = 32
/** Places looked at on the way of a step, and halvings of the part in which f changes most. */
const places = 32
const halvings = 40

/** The first found on the way of the last steps; null where f is continuous there, as far as it can be seen. */
export function leapOf(
  { x, y }: Pick<Trajectory, 'x' | 'y'>,
  f: DifferentiableFunction,
): Leap | null {
  for (let t = x.length - 1; t > 0 && t >= x.length - looked; t--) {
    const [fromX, fromY, dx, dy] = [x[t - 1]!, y[t - 1]!, x[t]! - x[t - 1]!, y[t]! - y[t - 1]!]
    const leap = leapOn((part) => f.value(fromX + part * dx, fromY + part * dy))
    if (leap) return leap
  }
  return null
}

function leapOn(f: (part: number) => number): Leap | null {
  const heights = Array.from({ length: places + 1 }, (_, k) => f(k / places))
  if (!heights.every(Number.isFinite)) return 'pole'
  const range = Math.max(...heights) - Math.min(...heights)
  let [low, high] = [0, 1]
  let most = -1
  for (let k = 0; k < places; k++) {
    const change = Math.abs(heights[k + 1]! - heights[k]!)
    if (change > most) [most, low, high] = [change, k / places, (k + 1) / places]
  }
  if (!(most > 0)) return null
  // What is continuous changes less and less over halves of a part; at a jump it does not, and at a pole it changes more.
  for (let k = 0; k < halvings; k++) {
    const middle = (low + high) / 2
    const [a, b, c] = [f(low), f(middle), f(high)]
    if (!Number.isFinite(a + b + c)) return 'pole'
    if (Math.abs(b - a) > Math.abs(c - b)) high = middle
    else low = middle
  }
  const left = Math.abs(f(high) - f(low))
  if (left > 1e3 * range) return 'pole'
  return left > range / 1e3 ? 'jump' : null
}
