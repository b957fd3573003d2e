import type { Rule } from '../../records/algebra'

/** The first operand alone. */
export const first: Rule = { value: (_m, a) => a, da: (m) => m.number(1) }

export const add: Rule = {
  value: (m, a, b) => m.add(a, b),
  da: (m) => m.number(1),
  db: (m) => m.number(1),
}

export const subtract: Rule = {
  value: (m, a, b) => m.subtract(a, b),
  da: (m) => m.number(1),
  db: (m) => m.number(-1),
}

export const multiply: Rule = {
  value: (m, a, b) => m.multiply(a, b),
  da: (_, _a, b) => b,
  db: (_, a) => a,
  dab: (m) => m.number(1),
}

export const negate: Rule = {
  value: (m, a) => m.negate(a),
  da: (m) => m.number(-1),
}
