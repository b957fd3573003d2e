import type { PrimitiveName } from '../../records/primitive-name'
import { primitives } from '../primitives'
import { digamma, erf, gamma, sinc, trigamma } from '../special-functions'
import { everything, type Interval, type Regularity, worse } from './interval'
import { above, below } from './rounding'

type Extension = (a: Interval, b: Interval) => Interval
type Chained = 'product' | 'selection' | 'quotient'

/**
 * Error of Math's functions, at most: four units in the last place, where the engines' libraries promise one or two.
 * ECMAScript itself promises nothing, so this is an assumption; tests compare with values of more digits.
 */
const units = 4

function widened(lo: number, hi: number, regularity: Regularity): Interval {
  if (Number.isNaN(lo) || Number.isNaN(hi)) return everything
  for (let unit = 0; unit < units; unit++) {
    lo = below(lo)
    hi = above(hi)
  }
  return { lo, hi, regularity }
}

/** No wider than where the function's values lie. */
function clamped({ lo, hi, regularity }: Interval, least: number, most: number): Interval {
  return {
    lo: Math.min(most, Math.max(least, lo)),
    hi: Math.max(least, Math.min(most, hi)),
    regularity,
  }
}

/** One that grows everywhere on [from, to]. */
function rising(
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

/** No more than this part of its size, or of 1, is the error of what is computed by a series of our own. */
const seriesError = 1e-12

function slackened({ lo, hi, regularity }: Interval): Interval {
  const slack = seriesError * Math.max(1, Math.abs(lo), Math.abs(hi))
  return Number.isFinite(slack) ? { lo: lo - slack, hi: hi + slack, regularity } : everything
}

/**
 * The extension for a > 0 of Γ, which falls to its least value at `turn` and rises from there, and of ψ and ψ′, which turn
 * nowhere; everything for other a.
 */
function onPositive(f: (a: number) => number, turn: number): Extension {
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

function atanh(a: Interval): Interval {
  if (!(a.lo > -1 && a.hi < 1)) return everything
  return widened(Math.atanh(a.lo), Math.atanh(a.hi), a.regularity)
}

/**
 * sinc and its derivatives: the n-th is ∫₀¹ tⁿ cos(tx + nπ/2) dt, no larger than 1/(n + 1), so that the next one bounds
 * how far f strays from its value in the middle.
 */
function sincOf(order: 0 | 1 | 2): Extension {
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

/** 1 where `a` is certain to lie on the one side of `b`, 0 on the other; a jump where they meet. */
function comparison(a: Interval, b: Interval): Interval {
  const regularity = worse(a.regularity, b.regularity)
  if (a.hi < b.lo) return { lo: 1, hi: 1, regularity }
  if (a.lo > b.hi) return { lo: 0, hi: 0, regularity }
  return { lo: 0, hi: 1, regularity: worse(regularity, 'kink') }
}

function equal(a: Interval, b: Interval): Interval {
  const regularity = worse(a.regularity, b.regularity)
  if (a.hi < b.lo || a.lo > b.hi) return { lo: 0, hi: 0, regularity }
  return { lo: 0, hi: 1, regularity: worse(regularity, 'kink') }
}

const isFalse = ({ lo, hi }: Interval) => lo === 0 && hi === 0
const isTrue = ({ lo, hi }: Interval) => lo > 0 || hi < 0

/**
 * The part of a piecewise value that a condition selects. A part left out has no say, not even in
 * where f is defined.
 */
function chosen(condition: Interval, a: Interval, isIn: boolean, isOut: boolean): Interval {
  if (isOut) return { lo: 0, hi: 0, regularity: condition.regularity }
  const regularity = worse(condition.regularity, a.regularity)
  if (isIn) return { lo: a.lo, hi: a.hi, regularity }
  return { lo: Math.min(0, a.lo), hi: Math.max(0, a.hi), regularity: worse(regularity, 'kink') }
}

/** A piecewise constant one that grows, with jumps. */
function stepping(f: (a: number) => number): Extension {
  return (a) => {
    const [lo, hi] = [f(a.lo), f(a.hi)]
    if (Number.isNaN(lo) || Number.isNaN(hi)) return everything
    // An end may lie on a jump whose other side belongs to the next box.
    const jumps = lo !== hi || lo !== f(below(a.lo)) || hi !== f(above(a.hi))
    return { lo, hi, regularity: jumps ? worse(a.regularity, 'kink') : a.regularity }
  }
}

/** An interval with a kink where its argument is 0. */
const kinked = (a: Interval, lo: number, hi: number): Interval => ({
  lo,
  hi,
  regularity: a.lo <= 0 && a.hi >= 0 ? worse(a.regularity, 'kink') : a.regularity,
})

/** The extension of a wave of period 2π, greatest at `crest` + 2πk and least half a period on. */
function wave(f: (a: number) => number, crest: number): Extension {
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
function meets(a: Interval, offset: number, period = 2 * Math.PI): boolean {
  const slack = 1e-15 * (2 + Math.abs(a.lo) + Math.abs(a.hi))
  const first = Math.ceil((a.lo - slack - offset) / period - 1e-15)
  return offset + first * period <= a.hi + slack
}

/** The place where Γ is least on a > 0. */
const leastGamma = 1.4616321449683622

function tan(a: Interval): Interval {
  const bounded = Math.abs(a.lo) < 1e8 && Math.abs(a.hi) < 1e8
  if (!bounded || meets(a, Math.PI / 2, Math.PI)) return everything
  return widened(Math.tan(a.lo), Math.tan(a.hi), a.regularity)
}

/** Least at 0, and the same on either side. */
function even(f: (a: number) => number, least: number): Extension {
  return (a) => {
    const [lo, hi] = [f(a.lo), f(a.hi)]
    const low = a.lo <= 0 && a.hi >= 0 ? least : Math.min(lo, hi)
    return clamped(widened(low, Math.max(lo, hi), a.regularity), least, Infinity)
  }
}

function atan2(a: Interval, b: Interval): Interval {
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

function hypot(a: Interval, b: Interval): Interval {
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
function pow(a: Interval, b: Interval): Interval {
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

function mod(a: Interval, b: Interval): Interval {
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
function extremum(f: (a: number, b: number) => number): Extension {
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

function shareOfLower(a: Interval, b: Interval): Interval {
  const regularity = worse(a.regularity, b.regularity)
  if (a.hi < b.lo) return { lo: 1, hi: 1, regularity }
  if (b.hi < a.lo) return { lo: 0, hi: 0, regularity }
  return { lo: 0, hi: 1, regularity: worse(regularity, 'kink') }
}

function abs(a: Interval): Interval {
  const most = Math.max(Math.abs(a.lo), Math.abs(a.hi))
  const least = a.lo <= 0 && a.hi >= 0 ? 0 : Math.min(Math.abs(a.lo), Math.abs(a.hi))
  return kinked(a, least, most)
}

/** Every primitive but the products of the chain rule, which are arithmetic. */
export const intervalFunctions: Readonly<Record<Exclude<PrimitiveName, Chained>, Extension>> = {
  sin: wave(Math.sin, Math.PI / 2),
  cos: wave(Math.cos, 0),
  tan,
  asin: rising(Math.asin, { from: -1, to: 1 }),
  acos: (a) => {
    const outside = a.lo < -1 || a.hi > 1
    if (a.hi < -1 || a.lo > 1) return everything
    const [lo, hi] = [Math.acos(Math.min(1, a.hi)), Math.acos(Math.max(-1, a.lo))]
    return widened(lo, hi, outside ? 'undefined' : a.regularity)
  },
  atan: rising(Math.atan),
  atan2,
  sinh: rising(Math.sinh),
  cosh: even(Math.cosh, 1),
  tanh: rising(Math.tanh, { least: -1, most: 1 }),
  asinh: rising(Math.asinh),
  acosh: rising(Math.acosh, { from: 1, least: 0 }),
  atanh,
  exp: rising(Math.exp, { least: 0 }),
  expm1: rising(Math.expm1, { least: -1 }),
  log: rising(Math.log, { from: 0 }),
  log2: rising(Math.log2, { from: 0 }),
  log10: rising(Math.log10, { from: 0 }),
  log1p: rising(Math.log1p, { from: -1 }),
  sqrt: rising(Math.sqrt, { from: 0, least: 0 }),
  cbrt: rising(Math.cbrt),
  pow,
  abs,
  sign: (a) => kinked(a, Math.sign(a.lo), Math.sign(a.hi)),
  floor: stepping(Math.floor),
  ceil: stepping(Math.ceil),
  round: stepping(primitives.round),
  min: extremum(Math.min),
  max: extremum(Math.max),
  hypot,
  mod,
  sigmoid: rising(primitives.sigmoid, { least: 0, most: 1 }),
  softplus: rising(primitives.softplus, { least: 0 }),
  relu: (a) => kinked(a, Math.max(a.lo, 0), Math.max(a.hi, 0)),
  positive: (a) => kinked(a, a.lo > 0 ? 1 : 0, a.hi > 0 ? 1 : 0),
  shareOfLower,
  sinc: sincOf(0),
  sincSlope: sincOf(1),
  sincCurvature: sincOf(2),
  gamma: onPositive(gamma, leastGamma),
  digamma: onPositive(digamma, Infinity),
  trigamma: onPositive(trigamma, Infinity),
  erf: (a) => clamped(slackened(rising(erf)(a, a)), -1, 1),
  trunc: stepping(Math.trunc),
  heaviside: (a) => kinked(a, primitives.heaviside(a.lo), primitives.heaviside(a.hi)),
  less: comparison,
  lessEqual: comparison,
  equal,
  when: (condition, a) => chosen(condition, a, isTrue(condition), isFalse(condition)),
  unless: (condition, a) => chosen(condition, a, isFalse(condition), isTrue(condition)),
  holds: (condition) => chosen(condition, one, isTrue(condition), isFalse(condition)),
}

const one: Interval = { lo: 1, hi: 1, regularity: 'smooth' }
