import { primitives } from '../primitives'
import { everything, type Interval, worse } from './interval'
import { above } from './rounding'
import type { Extension } from './shapes'
import { clamped, widened } from './widen'

/** 1 where `a` is certain to lie on the one side of `b`, 0 on the other; a jump where they meet. */
export function comparison(a: Interval, b: Interval): Interval {
  const regularity = worse(a.regularity, b.regularity)
  if (a.hi < b.lo) return { lo: 1, hi: 1, regularity }
  if (a.lo > b.hi) return { lo: 0, hi: 0, regularity }
  return { lo: 0, hi: 1, regularity: worse(regularity, 'kink') }
}

export function equal(a: Interval, b: Interval): Interval {
  const regularity = worse(a.regularity, b.regularity)
  if (a.hi < b.lo || a.lo > b.hi) return { lo: 0, hi: 0, regularity }
  return { lo: 0, hi: 1, regularity: worse(regularity, 'kink') }
}

/**
 * The part of a piecewise value that a condition selects. A part left out has no say, not even in
 * where f is defined.
 */
export function chosen(condition: Interval, a: Interval, isIn: boolean, isOut: boolean): Interval {
  if (isOut) return { lo: 0, hi: 0, regularity: condition.regularity }
  const regularity = worse(condition.regularity, a.regularity)
  if (isIn) return { lo: a.lo, hi: a.hi, regularity }
  return { lo: Math.min(0, a.lo), hi: Math.max(0, a.hi), regularity: worse(regularity, 'kink') }
}

export function atan2(a: Interval, b: Interval): Interval {
  // The origin and the jump along the negative axis.
  if (b.lo <= 0 && a.lo <= 0 && a.hi >= 0) return everything
  const corners = [
    Math.atan2(a.lo, b.lo),
    Math.atan2(a.lo, b.hi),
    Math.atan2(a.hi, b.lo),
    Math.atan2(a.hi, b.hi),
  ]
  return widened(Math.min(...corners), Math.max(...corners), worse(a.regularity, b.regularity))
}

export function hypot(a: Interval, b: Interval): Interval {
  const nearest = ({ lo, hi }: Interval) =>
    lo <= 0 && hi >= 0 ? 0 : Math.min(Math.abs(lo), Math.abs(hi))
  const farthest = ({ lo, hi }: Interval) => Math.max(Math.abs(lo), Math.abs(hi))
  const low = Math.hypot(nearest(a), nearest(b))
  const high = Math.hypot(farthest(a), farthest(b))
  const regularity = worse(a.regularity, b.regularity)
  return clamped(
    widened(low, high, low === 0 ? worse(regularity, 'kink') : regularity),
    0,
    Infinity,
  )
}

/**
 * The interval of a power, which for a > 0 is monotonic in base and exponent; a whole exponent
 * allows any base.
 */
export function pow(a: Interval, b: Interval): Interval {
  const regularity = worse(a.regularity, b.regularity)
  const exponent = b.lo === b.hi ? b.lo : Number.NaN
  if (Number.isInteger(exponent) && exponent >= 0 && a.lo <= 0) {
    const [lo, hi] = [a.lo ** exponent, a.hi ** exponent]
    if (exponent % 2 === 1) return widened(lo, hi, regularity)
    const low = a.hi >= 0 ? 0 : Math.min(lo, hi)
    return clamped(widened(low, Math.max(lo, hi), regularity), 0, Infinity)
  }
  if (a.lo <= 0) {
    // At a base of 0 a fractional power exists, but not all its derivatives.
    const isRoot = a.lo === 0 && exponent > 0
    return isRoot ? { ...widened(0, a.hi ** exponent, 'undefined'), lo: 0 } : everything
  }
  const corners = [a.lo ** b.lo, a.lo ** b.hi, a.hi ** b.lo, a.hi ** b.hi]
  return clamped(widened(Math.min(...corners), Math.max(...corners), regularity), 0, Infinity)
}

export function mod(a: Interval, b: Interval): Interval {
  if (!(b.lo === b.hi && b.lo > 0)) return everything
  const period = b.lo
  const turn = Math.floor(a.lo / period)
  const margin = 1e-15 * (Math.abs(a.lo) + Math.abs(a.hi) + period)
  const within = a.lo > turn * period + margin && a.hi < (turn + 1) * period - margin
  if (!within) return { lo: 0, hi: above(period), regularity: worse(a.regularity, 'kink') }
  const [lo, hi] = [primitives.mod(a.lo, period), primitives.mod(a.hi, period)]
  // The remainder is as exact as the dividend, not as itself.
  return { lo: lo - margin, hi: hi + margin, regularity: a.regularity }
}

/** The extension of min or max, which has a kink where its operands meet. */
export function extremum(f: (a: number, b: number) => number): Extension {
  return (a, b) => {
    const regularity = worse(a.regularity, b.regularity)
    const meet = a.lo <= b.hi && b.lo <= a.hi
    return {
      lo: f(a.lo, b.lo),
      hi: f(a.hi, b.hi),
      regularity: meet ? worse(regularity, 'kink') : regularity,
    }
  }
}

export function shareOfLower(a: Interval, b: Interval): Interval {
  const regularity = worse(a.regularity, b.regularity)
  if (a.hi < b.lo) return { lo: 1, hi: 1, regularity }
  if (b.hi < a.lo) return { lo: 0, hi: 0, regularity }
  return { lo: 0, hi: 1, regularity: worse(regularity, 'kink') }
}
