import type { PrimitiveName } from '../../records/primitive-name'
import { primitives } from '../primitives'
import { digamma, erf, gamma, trigamma } from '../special-functions'
import { everything, type Interval } from './interval'
import { atan2, chosen, comparison, equal, extremum, hypot, mod, pow, shareOfLower } from './of-two'
import { type Extension, even, meets, onPositive, rising, sincOf, stepping, wave } from './shapes'
import { clamped, kinked, slackened, widened } from './widen'

type Chained = 'product' | 'selection' | 'quotient'

function atanh(a: Interval): Interval {
  if (!(a.lo > -1 && a.hi < 1)) return everything
  return widened(Math.atanh(a.lo), Math.atanh(a.hi), a.regularity)
}

const isFalse = ({ lo, hi }: Interval) => lo === 0 && hi === 0
const isTrue = ({ lo, hi }: Interval) => lo > 0 || hi < 0

/** The place where Γ is least on a > 0. */
const leastGamma = 1.4616321449683622

function tan(a: Interval): Interval {
  const bounded = Math.abs(a.lo) < 1e8 && Math.abs(a.hi) < 1e8
  if (!bounded || meets(a, Math.PI / 2, Math.PI)) return everything
  return widened(Math.tan(a.lo), Math.tan(a.hi), a.regularity)
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
