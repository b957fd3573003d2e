import type { PrimitiveName } from '../records/primitive-name'
import { digamma, erf, gamma, sinc, trigamma } from './special-functions'

/** Every function that compiled code may call. */
export const primitives = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  atan2: Math.atan2,
  sinh: Math.sinh,
  cosh: Math.cosh,
  tanh: Math.tanh,
  asinh: Math.asinh,
  acosh: Math.acosh,
  atanh: Math.atanh,
  exp: Math.exp,
  expm1: Math.expm1,
  log: Math.log,
  log2: Math.log2,
  log10: Math.log10,
  log1p: Math.log1p,
  sqrt: Math.sqrt,
  cbrt: Math.cbrt,
  pow: Math.pow,
  abs: Math.abs,
  sign: Math.sign,
  floor: Math.floor,
  ceil: Math.ceil,
  min: (a: number, b: number) => Math.min(a, b),
  max: (a: number, b: number) => Math.max(a, b),
  hypot: (a: number, b: number) => Math.hypot(a, b),
  round,
  mod,
  sigmoid,
  softplus,
  sinc: (a: number) => sinc(a, 0),
  sincSlope: (a: number) => sinc(a, 1),
  sincCurvature: (a: number) => sinc(a, 2),
  gamma,
  digamma,
  trigamma,
  erf,
  trunc: Math.trunc,
  /** Half way up at the jump, as sign(0) is. */
  heaviside: (a: number) => (Math.sign(a) + 1) / 2,
  less: (a: number, b: number) => (a < b ? 1 : a >= b ? 0 : Number.NaN),
  lessEqual: (a: number, b: number) => (a <= b ? 1 : a > b ? 0 : Number.NaN),
  equal: (a: number, b: number) => (a === b ? 1 : a < b || a > b ? 0 : Number.NaN),
  /** `value` where the condition is not 0, and 0 elsewhere, whatever the value is there. */
  when: (condition: number, value: number) =>
    condition === 0 ? 0 : Number.isNaN(condition) ? Number.NaN : value,
  unless: (condition: number, value: number) =>
    condition === 0 ? value : Number.isNaN(condition) ? Number.NaN : 0,
  holds: (condition: number) => (condition === 0 ? 0 : Number.isNaN(condition) ? Number.NaN : 1),
  relu: (a: number) => Math.max(a, 0),
  /** relu′: the share of a in max(a, 0), taken as 0 at the kink. */
  positive: (a: number) => (a > 0 ? 1 : 0),
  /** ∂min(a, b)/∂a: a tie is shared evenly, as abs′(0) = 0 shares the slopes −1 and 1. */
  shareOfLower: (a: number, b: number) => (a < b ? 1 : a === b ? 0.5 : 0),
  /** outer · inner, where an inner derivative of 0 wins over an infinite outer one. */
  product: (outer: number, inner: number) => (inner === 0 ? 0 : outer * inner),
  /** outer · inner, where a 0 on either side wins. */
  selection: (outer: number, inner: number) => (outer === 0 || inner === 0 ? 0 : outer * inner),
  /** a / b, where a numerator of 0 wins over a denominator of 0. */
  quotient: (a: number, b: number) => (a === 0 ? 0 : a / b),
} as const satisfies Record<PrimitiveName, (a: number, b: number) => number>

// Adding 0.5 before flooring would take 0.49999999999999994 to 1.
function round(a: number): number {
  const whole = Math.trunc(a)
  return Math.abs(a - whole) >= 0.5 ? whole + Math.sign(a) : whole
}

function mod(a: number, b: number): number {
  return b === 0 ? a : a - b * Math.floor(a / b)
}

// Either form alone overflows to ∞/∞, or loses all digits, on one side of 0.
function sigmoid(a: number): number {
  if (a >= 0) return 1 / (1 + Math.exp(-a))
  const power = Math.exp(a)
  return power / (1 + power)
}

function softplus(a: number): number {
  return Math.log1p(Math.exp(-Math.abs(a))) + Math.max(a, 0)
}
