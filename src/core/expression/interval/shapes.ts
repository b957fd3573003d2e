import { sinc } from '../special-functions'
import { everything, type Interval, worse } from './interval'
import { above, below } from './rounding'
import { clamped, slackened, widened } from './widen'

/** A function of intervals that holds every value of a function of numbers. */
export type Extension = (a: Interval, b: Interval) => Interval

/** One that grows everywhere on [from, to]. */
export function rising(
  f: (a: number) => number,
  { from = -Infinity, to = Infinity, least = -Infinity, most = Infinity } = {},
): Extension {
  return (a) => {
    // At the end of its domain a logarithm has no value either.
    const isPole = a.lo <= from && !Number.isFinite(f(from))
    const inside = a.lo >= from && a.hi <= to && !isPole
    if (!inside && (a.hi < from || a.lo > to)) return everything
    const regularity = inside ? a.regularity : 'undefined'
    const [lo, hi] = [f(Math.max(a.lo, from)), f(Math.min(a.hi, to))]
    return clamped(widened(lo, hi, regularity), least, most)
  }
}

/**
 * The extension for a > 0 of Γ, which falls to its least value at `turn` and rises from there, and of ψ and ψ′, which turn
 * nowhere; everything for other a.
 */
export function onPositive(f: (a: number) => number, turn: number): Extension {
  return (a) => {
    if (!(a.lo > 0)) return everything
    const ends = [f(a.lo), f(a.hi)]
    if (a.lo < turn && turn < a.hi) ends.push(f(turn))
    const [lo, hi] = [Math.min(...ends), Math.max(...ends)]
    return Number.isFinite(lo) && Number.isFinite(hi)
      ? slackened({ lo, hi, regularity: a.regularity })
      : everything
  }
}

/** Least at 0, and the same on either side. */
export function even(f: (a: number) => number, least: number): Extension {
  return (a) => {
    const [lo, hi] = [f(a.lo), f(a.hi)]
    const low = a.lo <= 0 && a.hi >= 0 ? least : Math.min(lo, hi)
    return clamped(widened(low, Math.max(lo, hi), a.regularity), least, Infinity)
  }
}

/** A piecewise constant one that grows, with jumps. */
export function stepping(f: (a: number) => number): Extension {
  return (a) => {
    const [lo, hi] = [f(a.lo), f(a.hi)]
    if (Number.isNaN(lo) || Number.isNaN(hi)) return everything
    // An end may lie on a jump whose other side belongs to the next box.
    const jumps = lo !== hi || lo !== f(below(a.lo)) || hi !== f(above(a.hi))
    return { lo, hi, regularity: jumps ? worse(a.regularity, 'kink') : a.regularity }
  }
}

/** The extension of a wave of period 2π, greatest at `crest` + 2πk and least half a period on. */
export function wave(f: (a: number) => number, crest: number): Extension {
  return (a) => {
    const full = { lo: -1, hi: 1, regularity: a.regularity }
    if (!(Math.abs(a.lo) < 1e8 && Math.abs(a.hi) < 1e8)) {
      return Number.isFinite(a.lo) && Number.isFinite(a.hi) ? full : everything
    }
    if (a.hi - a.lo >= 2 * Math.PI) return full
    const found = widened(Math.min(f(a.lo), f(a.hi)), Math.max(f(a.lo), f(a.hi)), a.regularity)
    const hi = meets(a, crest) ? 1 : found.hi
    const lo = meets(a, crest + Math.PI) ? -1 : found.lo
    return clamped({ lo, hi, regularity: a.regularity }, -1, 1)
  }
}

/** Whether a place at `offset` + k·`period` lies in the interval, or so close to it that rounding cannot tell. */
export function meets(a: Interval, offset: number, period = 2 * Math.PI): boolean {
  const slack = 1e-15 * (2 + Math.abs(a.lo) + Math.abs(a.hi))
  const first = Math.ceil((a.lo - slack - offset) / period - 1e-15)
  return offset + first * period <= a.hi + slack
}

/**
 * sinc and its derivatives: the n-th is ∫₀¹ tⁿ cos(tx + nπ/2) dt, no larger than 1/(n + 1), so that the next one bounds
 * how far f strays from its value in the middle.
 */
export function sincOf(order: 0 | 1 | 2): Extension {
  return (a) => {
    const most = 1 / (order + 1)
    if (!Number.isFinite(a.lo) || !Number.isFinite(a.hi)) return everything
    const middle = a.lo / 2 + a.hi / 2
    const radius = above(Math.max(a.hi - middle, middle - a.lo))
    const value = sinc(middle, order)
    const stray = radius / (order + 2)
    const around = slackened({ lo: value - stray, hi: value + stray, regularity: a.regularity })
    return clamped(around, -above(most), above(most))
  }
}
