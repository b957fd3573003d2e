import type { Rule } from '../records/algebra'
import * as arithmetic from './rules/arithmetic'
import * as elementary from './rules/elementary'
import * as piecewise from './rules/piecewise'
import { powerRule } from './rules/power'

/** One step, with derivatives of its own. */
export interface StepOperation {
  /** Fewest and most operands. More than two are taken in pairs from the left; one alone is `alone`. */
  readonly arity: readonly [least: number, most: number]
  readonly alone?: 'abs' | 'itself'
  /** `quotient`: a/b, whose derivatives divide by b instead of multiplying by 1/b, to the last digit. */
  readonly rule: Rule | 'quotient' | ((a: number | undefined, b: number | undefined) => Rule)
}

/** Several steps, whose derivatives are those of the steps. */
export interface CompositeOperation {
  readonly arity: readonly [least: number, most: number]
  readonly composed: Composition
}

/** The composition of an operation from steps; the same whatever the operands are made of. */
type Composition = <T>(
  apply: (name: StepName, ...operands: readonly T[]) => T,
  number: (value: number) => T,
  operands: readonly [T, T, T],
) => T

const unary = (rule: Rule): StepOperation => ({ arity: [1, 1], rule })
const binary = (rule: StepOperation['rule']): StepOperation => ({ arity: [2, 2], rule })
const composite = (count: number, composed: Composition): CompositeOperation => ({
  arity: [count, count],
  composed,
})

/** Operations that are carried out, and differentiated, as one step. */
export const steps = {
  add: binary(arithmetic.add),
  subtract: binary(arithmetic.subtract),
  multiply: binary(arithmetic.multiply),
  divide: binary('quotient'),
  power: binary(powerRule),
  negate: unary(arithmetic.negate),
  sin: unary(elementary.sin),
  cos: unary(elementary.cos),
  tan: unary(elementary.tan),
  asin: unary(elementary.asin),
  acos: unary(elementary.acos),
  atan: unary(elementary.atan),
  atan2: binary(elementary.atan2),
  sinh: unary(elementary.sinh),
  cosh: unary(elementary.cosh),
  tanh: unary(elementary.tanh),
  asinh: unary(elementary.asinh),
  acosh: unary(elementary.acosh),
  atanh: unary(elementary.atanh),
  exp: unary(elementary.exp),
  expm1: unary(elementary.expm1),
  log: unary(elementary.log),
  log2: unary(elementary.log2),
  log10: unary(elementary.log10),
  log1p: unary(elementary.log1p),
  sqrt: unary(elementary.sqrt),
  cbrt: unary(elementary.cbrt),
  hypot: { arity: [1, Number.POSITIVE_INFINITY], alone: 'abs', rule: elementary.hypot },
  sigmoid: unary(elementary.sigmoid),
  softplus: unary(elementary.softplus),
  sinc: unary(elementary.sinc),
  erf: unary(elementary.erf),
  gamma: unary(elementary.gamma),
  abs: unary(piecewise.abs),
  sign: unary(piecewise.sign),
  floor: unary(piecewise.floor),
  ceil: unary(piecewise.ceil),
  round: unary(piecewise.round),
  relu: unary(piecewise.relu),
  min: { arity: [1, Number.POSITIVE_INFINITY], alone: 'itself', rule: piecewise.min },
  max: { arity: [1, Number.POSITIVE_INFINITY], alone: 'itself', rule: piecewise.max },
  mod: binary(piecewise.mod),
  trunc: unary(piecewise.trunc),
  heaviside: unary(piecewise.heaviside),
  less: binary(piecewise.less),
  lessEqual: binary(piecewise.lessEqual),
  equal: binary(piecewise.equal),
  when: binary(piecewise.when),
  unless: binary(piecewise.unless),
} as const satisfies Record<string, StepOperation>

export type StepName = keyof typeof steps

const composites = {
  sec: composite(1, (apply, number, [a]) => apply('divide', number(1), apply('cos', a))),
  csc: composite(1, (apply, number, [a]) => apply('divide', number(1), apply('sin', a))),
  cot: composite(1, (apply, _, [a]) => apply('divide', apply('cos', a), apply('sin', a))),
  clamp: composite(3, (apply, _, [a, low, high]) => apply('min', apply('max', a, low), high)),
  /** a²/2 as far as δ from 0, and beyond the tangents there. P. J. Huber, Ann. Math. Statist. 35 (1964) 73–101. */
  huber: composite(2, (apply, number, [a, delta]) => {
    const part = apply('min', apply('max', a, apply('negate', delta)), delta)
    return apply('multiply', part, apply('subtract', a, apply('divide', part, number(2))))
  }),
  greater: composite(2, (apply, _, [a, b]) => apply('less', b, a)),
  greaterEqual: composite(2, (apply, _, [a, b]) => apply('lessEqual', b, a)),
  unequal: composite(2, (apply, number, [a, b]) =>
    apply('subtract', number(1), apply('equal', a, b)),
  ),
  and: composite(2, (apply, _, [a, b]) => apply('when', a, b)),
  or: composite(2, (apply, number, [a, b]) =>
    apply('add', apply('when', a, number(1)), apply('unless', a, b)),
  ),
  /** The second operand where the first holds, the third elsewhere. */
  select: composite(3, (apply, _, [condition, a, b]) =>
    apply('add', apply('when', condition, a), apply('unless', condition, b)),
  ),
} as const satisfies Record<string, CompositeOperation>

/** All that a formula can be made of, beside numbers, constants and variables. */
export const operations = { ...steps, ...composites } as const

export type OperationName = keyof typeof operations
