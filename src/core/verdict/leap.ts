import type { DifferentiableFunction } from '../differentiable'
import { valueOver } from '../expression/interval/enclose'
import type { Objective } from '../objective'
import type { Viewport } from '../records/experiment'
import type { Leap } from '../records/verdict'
import { contains } from '../records/viewport'
import { mayBreak, mayJump } from './formula-traits'
import type { Late, Step } from './late'

/** Parts of the way of a step whose ends are looked at, and halvings of the part in which f changes most. */
const parts = 32
const halvings = 40
/**
 * Multiples of the range of f on the way: a change over a part so short is a jump where it exceeds the first, and a pole
 * where it exceeds the second.
 */
const jump = 1e-3
const pole = 1e3

/**
 * The leap on the way of a late step along which f is not continuous: of the last ones, and of the one that changes f most.
 * Null where f is continuous on all of these, as far as it can be seen.
 */
export function leapOf(late: Late, objective: Objective): Leap | null {
  const { f, expression } = objective
  if (!mayBreak(expression)) return null
  const { greatest } = late
  const steps = [...(greatest ? [greatest] : []), ...late.lastSteps()]
  const isUnbroken =
    !mayJump(expression) && steps.every((step) => isWithin(step, unbroken(objective)))
  if (isUnbroken) return null
  for (const step of steps) {
    const leap = leapOn(f, step)
    if (leap) return leap
  }
  return null
}

/** Times as wide as the domain, and around it: there most descents take their late steps. */
const wide = 100

const known = new WeakMap<Objective, Viewport | null>()

/** A box all over which bounds show f to be defined, so that no step in it need be looked at; null where they do not show it. */
function unbroken(objective: Objective): Viewport | null {
  let box = known.get(objective)
  if (box === undefined) {
    const { x0, x1, y0, y1 } = objective.domain
    const [width, height] = [wide * (x1 - x0), wide * (y1 - y0)]
    const around = { x0: x0 - width, x1: x1 + width, y0: y0 - height, y1: y1 + height }
    const { regularity } = valueOver(objective.expression, around, objective.given)
    box = regularity === 'undefined' ? null : around
    known.set(objective, box)
  }
  return box
}

function isWithin({ x, y, dx, dy }: Step, box: Viewport | null): boolean {
  return box !== null && contains(box, [x, y]) && contains(box, [x + dx, y + dy])
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
  // A continuous function changes less and less over halves of a part; at a jump it does not, and at a pole it changes
  // more.
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
