import type { Algebra } from '../records/algebra'
import { primitives } from './primitives'

export const numbers: Algebra<number> = {
  number: (value) => value,
  negate: (a) => -a,
  add: (a, b) => a + b,
  subtract: (a, b) => a - b,
  multiply: (a, b) => a * b,
  divide: (a, b) => a / b,
  apply: (primitive, a, b = Number.NaN) => primitives[primitive](a, b),
}
