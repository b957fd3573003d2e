import type { Algebra, Rule } from '../../records/algebra'

export const abs: Rule = {
  value: (m, a) => m.apply('abs', a),
  da: (m, a) => m.apply('sign', a),
}

export const sign: Rule = { value: (m, a) => m.apply('sign', a) }
export const floor: Rule = { value: (m, a) => m.apply('floor', a) }
export const ceil: Rule = { value: (m, a) => m.apply('ceil', a) }
export const round: Rule = { value: (m, a) => m.apply('round', a) }

export const relu: Rule = {
  value: (m, a) => m.apply('relu', a),
  da: (m, a) => m.apply('positive', a),
  absorbing: 'either',
}

const shareOfLower = <T>(m: Algebra<T>, a: T, b: T): T => m.apply('shareOfLower', a, b)

export const min: Rule = {
  value: (m, a, b) => m.apply('min', a, b),
  da: (m, a, b) => shareOfLower(m, a, b),
  db: (m, a, b) => shareOfLower(m, b, a),
  absorbing: 'either',
}

export const max: Rule = {
  value: (m, a, b) => m.apply('max', a, b),
  da: (m, a, b) => shareOfLower(m, b, a),
  db: (m, a, b) => shareOfLower(m, a, b),
  absorbing: 'either',
}

export const mod: Rule = {
  value: (m, a, b) => m.apply('mod', a, b),
  da: (m) => m.number(1),
  db: (m, a, b) => m.negate(m.apply('floor', m.divide(a, b))),
  absorbing: 'inner',
}
