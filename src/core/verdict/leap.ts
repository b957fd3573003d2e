import type { DifferentiableFunction } from '../differentiable'
import type { Objective } from '../objective'
import type { Leap } from '../records/verdict'
import { mayBreak } from './formula-traits'
import type { Late, Step } from './late'

/** Parts of the way of a step whose ends are looked at, and halvings of the part in which f changes most. */
const parts = 32
const halvings = 40
/** Of the range of f on the way, what is left of a change over so short a part that it is a jump, and by what it exceeds it at a pole. */
const jump = 1e-3
const pole = 1e3

/**
 * What lies on the way of a late step where f is not continuous there: of the last ones, and of the one that changes f most. Null
 * where f is continuous on all of these, as far as it can be seen.
 */
export function leapOf(late: Late, { f, expression }: Objective): Leap | null {
  if (!mayBreak(expression)) return null
  const { greatest } = late
  for (const step of [...(greatest ? [greatest] : []), ...late.lastSteps()]) {
    const leap = leapOn(f, step)
    if (leap) return leap
  }
  return null
}

const heights = new Float64Array(parts + 1)

function leapOn(f: DifferentiableFunction, { x, y, dx, dy }: Step): Leap | null {
  const height = (part: number) => f.value(x + part * dx, y + part * dy)
  let [least, greatest] = [Infinity, -Infinity]
  for (let k = 0; k <= parts; k++) {
    const here = height(k / parts)
    if (!Number.isFinite(here)) return 'pole'
    heights[k] = here
    least = Math.min(least, here)
    greatest = Math.max(greatest, here)
  }
  const range = greatest - least
  let part = 0
  let most = 0
  for (let k = 0; k < parts; k++) {
    const change = Math.abs(heights[k + 1]! - heights[k]!)
    if (change > most) [most, part] = [change, k]
  }
  // What is continuous changes less and less over halves of a part; at a jump it does not, and at a pole it changes more.
  let [low, high] = [part / parts, (part + 1) / parts]
  let [atLow, atHigh] = [heights[part]!, heights[part + 1]!]
  for (let k = 0; k < halvings; k++) {
    if (!(Math.abs(atHigh - atLow) > jump * range)) return null
    const middle = (low + high) / 2
    const between = height(middle)
    if (!Number.isFinite(between)) return 'pole'
    if (Math.abs(between - atLow) > Math.abs(atHigh - between)) [high, atHigh] = [middle, between]
    else [low, atLow] = [middle, between]
  }
  return Math.abs(atHigh - atLow) > pole * range ? 'pole' : 'jump'
}
