import type { Algebra, Rule, Seam } from '../../records/algebra'
import { first, negate, subtract } from './arithmetic'

const second: Rule = { value: (_m, _a, b) => b, db: (m) => m.number(1) }
const nothing: Rule = { value: (m) => m.number(0) }

export const abs: Rule = {
  value: (m, a) => m.apply('abs', a),
  da: (m, a) => m.apply('sign', a),
  seam: { kind: 'crease', at: first, below: negate, on: nothing, above: first },
}

const jump: Seam = { kind: 'jump' }

const constant = (value: number): Rule => ({ value: (m) => m.number(value) })

/**
 * A crease with constants for the value where the operand, or the first less the second, is below
 * 0, 0 and above.
 */
const steps = (at: Rule, below: number, on: number, above: number): Seam => ({
  kind: 'crease',
  at,
  below: constant(below),
  on: constant(on),
  above: constant(above),
  jumps: true,
})

export const sign: Rule = { value: (m, a) => m.apply('sign', a), seam: steps(first, -1, 0, 1) }
export const floor: Rule = { value: (m, a) => m.apply('floor', a), seam: jump }
export const ceil: Rule = { value: (m, a) => m.apply('ceil', a), seam: jump }
export const round: Rule = { value: (m, a) => m.apply('round', a), seam: jump }
export const trunc: Rule = { value: (m, a) => m.apply('trunc', a), seam: jump }
export const heaviside: Rule = {
  value: (m, a) => m.apply('heaviside', a),
  seam: steps(first, 0, 0.5, 1),
}

/** Comparisons are 1 where they hold and 0 where they do not. */
export const less: Rule = {
  value: (m, a, b) => m.apply('less', a, b),
  seam: steps(subtract, 1, 0, 0),
}
export const lessEqual: Rule = {
  value: (m, a, b) => m.apply('lessEqual', a, b),
  seam: steps(subtract, 1, 1, 0),
}
export const equal: Rule = {
  value: (m, a, b) => m.apply('equal', a, b),
  seam: steps(subtract, 0, 1, 0),
}

/** b where a holds, 0 elsewhere. Where a is a comparison, it is that which jumps. */
export const when: Rule = {
  value: (m, a, b) => m.apply('when', a, b),
  db: (m, a) => m.apply('holds', a),
  absorbing: 'either',
  seam: jump,
}

/** b where a does not hold, 0 elsewhere. */
export const unless: Rule = {
  value: (m, a, b) => m.apply('unless', a, b),
  db: (m, a) => m.subtract(m.number(1), m.apply('holds', a)),
  absorbing: 'either',
  seam: jump,
}

export const relu: Rule = {
  value: (m, a) => m.apply('relu', a),
  da: (m, a) => m.apply('positive', a),
  absorbing: 'either',
  seam: { kind: 'crease', at: first, below: nothing, on: nothing, above: first },
}

const shareOfLower = <T>(m: Algebra<T>, a: T, b: T): T => m.apply('shareOfLower', a, b)

export const min: Rule = {
  value: (m, a, b) => m.apply('min', a, b),
  da: (m, a, b) => shareOfLower(m, a, b),
  db: (m, a, b) => shareOfLower(m, b, a),
  absorbing: 'either',
  seam: { kind: 'crease', at: subtract, below: first, on: first, above: second },
}

export const max: Rule = {
  value: (m, a, b) => m.apply('max', a, b),
  da: (m, a, b) => shareOfLower(m, b, a),
  db: (m, a, b) => shareOfLower(m, a, b),
  absorbing: 'either',
  seam: { kind: 'crease', at: subtract, below: second, on: first, above: first },
}

export const mod: Rule = {
  value: (m, a, b) => m.apply('mod', a, b),
  da: (m) => m.number(1),
  db: (m, a, b) => m.negate(m.apply('floor', m.divide(a, b))),
  absorbing: 'inner',
  seam: jump,
}
