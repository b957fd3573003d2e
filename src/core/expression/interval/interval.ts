/**
 * The regularity that is certain all over an interval's box: `smooth` when every step that led to it is twice
 * differentiable all over the box; `kink` when a step has a kink or a jump in it; `undefined` when a step is not defined,
 * or not bounded, in part of it.
 */
export type Regularity = 'smooth' | 'kink' | 'undefined'

/** A set of reals that contains every value of an expression over a box, [lo, hi] with lo ≤ hi, possibly infinite. */
export interface Interval {
  readonly lo: number
  readonly hi: number
  readonly regularity: Regularity
}

/** Throws a RangeError unless lo ≤ hi. */
export function interval(lo: number, hi: number, regularity: Regularity = 'smooth'): Interval {
  if (!(lo <= hi)) throw new RangeError(`lo must be at most hi, not ${lo} and ${hi}`)
  return { lo, hi, regularity }
}

export const everything: Interval = { lo: -Infinity, hi: Infinity, regularity: 'undefined' }

export function worse(a: Regularity, b: Regularity): Regularity {
  if (a === 'undefined' || b === 'undefined') return 'undefined'
  return a === 'kink' || b === 'kink' ? 'kink' : 'smooth'
}
