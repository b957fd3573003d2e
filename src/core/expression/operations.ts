import type { Rule } from '../records/algebra'
import * as arithmetic from './rules/arithmetic'
import * as elementary from './rules/elementary'
import * as piecewise from './rules/piecewise'
import { powerRule } from './rules/power'

export interface Operation {
  /** Fewest and most operands. More than two are taken in pairs from the left; one alone is `alone`. */
  readonly arity: readonly [least: number, most: number]
  readonly alone?: 'abs' | 'itself'
  /** `quotient`: a/b, whose derivatives divide by b instead of multiplying by 1/b, to the last digit. */
  readonly rule: Rule | 'quotient' | ((a: number | undefined, b: number | undefined) => Rule)
}

const unary = (rule: Rule): Operation => ({ arity: [1, 1], rule })
const binary = (rule: Operation['rule']): Operation => ({ arity: [2, 2], rule })

/** All that a formula can be made of, beside numbers, constants and variables. */
export const operations = {
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
  abs: unary(piecewise.abs),
  sign: unary(piecewise.sign),
  floor: unary(piecewise.floor),
  ceil: unary(piecewise.ceil),
  round: unary(piecewise.round),
  relu: unary(piecewise.relu),
  min: { arity: [1, Number.POSITIVE_INFINITY], alone: 'itself', rule: piecewise.min },
  max: { arity: [1, Number.POSITIVE_INFINITY], alone: 'itself', rule: piecewise.max },
  mod: binary(piecewise.mod),
} as const satisfies Record<string, Operation>

export type OperationName = keyof typeof operations
