import type { Algebra, Rule } from '../../records/algebra'
import { first } from './arithmetic'

const square = <T>(m: Algebra<T>, a: T): T => m.multiply(a, a)
const reciprocal = <T>(m: Algebra<T>, a: T): T => m.divide(m.number(1), a)

export const sin: Rule = {
  value: (m, a) => m.apply('sin', a),
  da: (m, a) => m.apply('cos', a),
  daa: (m, _a, _b, f) => m.negate(f),
}

export const cos: Rule = {
  value: (m, a) => m.apply('cos', a),
  da: (m, a) => m.negate(m.apply('sin', a)),
  daa: (m, _a, _b, f) => m.negate(f),
}

const tanSlope = <T>(m: Algebra<T>, f: T): T => m.add(m.number(1), square(m, f))

export const tan: Rule = {
  value: (m, a) => m.apply('tan', a),
  da: (m, _a, _b, f) => tanSlope(m, f),
  daa: (m, _a, _b, f) => m.multiply(m.multiply(m.number(2), f), tanSlope(m, f)),
}

/** 1 − a², without the cancellation of 1 − a·a near |a| = 1. */
const coSquare = <T>(m: Algebra<T>, a: T): T =>
  m.multiply(m.subtract(m.number(1), a), m.add(m.number(1), a))
const asinSlope = <T>(m: Algebra<T>, a: T): T => reciprocal(m, m.apply('sqrt', coSquare(m, a)))
const asinCurvature = <T>(m: Algebra<T>, a: T): T =>
  m.multiply(m.divide(a, coSquare(m, a)), asinSlope(m, a))

export const asin: Rule = {
  value: (m, a) => m.apply('asin', a),
  da: (m, a) => asinSlope(m, a),
  daa: (m, a) => asinCurvature(m, a),
  absorbing: 'inner',
}

export const acos: Rule = {
  value: (m, a) => m.apply('acos', a),
  da: (m, a) => m.negate(asinSlope(m, a)),
  daa: (m, a) => m.negate(asinCurvature(m, a)),
  absorbing: 'inner',
}

const atanSlope = <T>(m: Algebra<T>, a: T): T => reciprocal(m, m.add(m.number(1), square(m, a)))

export const atan: Rule = {
  value: (m, a) => m.apply('atan', a),
  da: (m, a) => atanSlope(m, a),
  daa: (m, a) =>
    m.multiply(m.multiply(m.multiply(m.number(-2), a), atanSlope(m, a)), atanSlope(m, a)),
}

export const sinh: Rule = {
  value: (m, a) => m.apply('sinh', a),
  da: (m, a) => m.apply('cosh', a),
  daa: (_m, _a, _b, f) => f,
}

export const cosh: Rule = {
  value: (m, a) => m.apply('cosh', a),
  da: (m, a) => m.apply('sinh', a),
  daa: (_m, _a, _b, f) => f,
}

/** 1 − tanh² would lose every digit for |a| > 19. */
const tanhSlope = <T>(m: Algebra<T>, a: T): T => reciprocal(m, square(m, m.apply('cosh', a)))

export const tanh: Rule = {
  value: (m, a) => m.apply('tanh', a),
  da: (m, a) => tanhSlope(m, a),
  daa: (m, a, _, f) => m.multiply(m.multiply(m.number(-2), f), tanhSlope(m, a)),
}

export const asinh: Rule = {
  value: (m, a) => m.apply('asinh', a),
  da: (m, a) => asinhSlope(m, a),
  daa: (m, a) =>
    m.negate(
      m.multiply(m.multiply(a, asinhSlope(m, a)), m.multiply(asinhSlope(m, a), asinhSlope(m, a))),
    ),
}

/** hypot(1, a), as 1 + a² would overflow. */
const asinhSlope = <T>(m: Algebra<T>, a: T): T => reciprocal(m, m.apply('hypot', m.number(1), a))

/** a² − 1, without the cancellation near a = 1. */
const overSquare = <T>(m: Algebra<T>, a: T): T =>
  m.multiply(m.subtract(a, m.number(1)), m.add(a, m.number(1)))
const acoshSlope = <T>(m: Algebra<T>, a: T): T => reciprocal(m, m.apply('sqrt', overSquare(m, a)))

export const acosh: Rule = {
  value: (m, a) => m.apply('acosh', a),
  da: (m, a) => acoshSlope(m, a),
  daa: (m, a) => m.negate(m.multiply(m.divide(a, overSquare(m, a)), acoshSlope(m, a))),
  absorbing: 'inner',
}

export const atanh: Rule = {
  value: (m, a) => m.apply('atanh', a),
  da: (m, a) => reciprocal(m, coSquare(m, a)),
  daa: (m, a) => m.divide(m.divide(m.multiply(m.number(2), a), coSquare(m, a)), coSquare(m, a)),
  absorbing: 'inner',
}

export const exp: Rule = {
  value: (m, a) => m.apply('exp', a),
  da: (_m, _a, _b, f) => f,
  daa: (_m, _a, _b, f) => f,
}

export const expm1: Rule = {
  value: (m, a) => m.apply('expm1', a),
  da: (m, a) => m.apply('exp', a),
  daa: (m, a) => m.apply('exp', a),
}

export const log: Rule = {
  value: (m, a) => m.apply('log', a),
  da: (m, a) => reciprocal(m, a),
  daa: (m, a) => m.negate(m.divide(reciprocal(m, a), a)),
  absorbing: 'inner',
}

const logarithm = (primitive: 'log2' | 'log10', unit: number): Rule => {
  const slope = <T>(m: Algebra<T>, a: T): T => m.divide(reciprocal(m, a), m.number(unit))
  return {
    value: (m, a) => m.apply(primitive, a),
    da: (m, a) => slope(m, a),
    daa: (m, a) => m.negate(m.divide(slope(m, a), a)),
    absorbing: 'inner',
  }
}

export const log2 = logarithm('log2', Math.LN2)
export const log10 = logarithm('log10', Math.LN10)

export const log1p: Rule = {
  value: (m, a) => m.apply('log1p', a),
  da: (m, a) => reciprocal(m, m.add(m.number(1), a)),
  daa: (m, a) => {
    const shifted = m.add(m.number(1), a)
    return m.negate(m.divide(reciprocal(m, shifted), shifted))
  },
  absorbing: 'inner',
}

export const sqrt: Rule = {
  value: (m, a) => m.apply('sqrt', a),
  da: (m, _a, _b, f) => m.divide(m.number(0.5), f),
  daa: (m, a, _, f) => m.divide(m.divide(m.number(-0.25), f), a),
  absorbing: 'inner',
  seam: { kind: 'tip', radicand: first },
}

export const cbrt: Rule = {
  value: (m, a) => m.apply('cbrt', a),
  da: (m, _a, _b, f) => m.divide(m.number(1), m.multiply(m.number(3), square(m, f))),
  daa: (m, a, _, f) => m.divide(m.divide(m.number(-2), m.multiply(m.number(9), square(m, f))), a),
  absorbing: 'inner',
  seam: { kind: 'tip', radicand: first },
}

/** atan2(a, b), the angle of the point (b, a). Divided by r twice: r² would overflow, or underflow to 0. */
const angleSlope = <T>(m: Algebra<T>, side: T, a: T, b: T): T => {
  const r = m.apply('hypot', a, b)
  return m.divide(m.divide(side, r), r)
}
const angleTwist = <T>(m: Algebra<T>, a: T, b: T): T =>
  m.multiply(m.multiply(m.number(2), angleSlope(m, a, a, b)), angleSlope(m, b, a, b))

export const atan2: Rule = {
  value: (m, a, b) => m.apply('atan2', a, b),
  da: (m, a, b) => angleSlope(m, b, a, b),
  db: (m, a, b) => m.negate(angleSlope(m, a, a, b)),
  daa: (m, a, b) => m.negate(angleTwist(m, a, b)),
  dab: (m, a, b) => {
    const p = angleSlope(m, a, a, b)
    const q = angleSlope(m, b, a, b)
    return m.multiply(m.subtract(p, q), m.add(p, q))
  },
  dbb: (m, a, b) => angleTwist(m, a, b),
  absorbing: 'inner',
}

/** The direction's component of `side`, 0 at the kink. */
const heading = <T>(m: Algebra<T>, side: T, f: T): T => m.apply('quotient', side, f)

const sumOfSquares: Rule = {
  value: (m, a, b) => m.add(square(m, a), square(m, b)),
  da: (m, a) => m.multiply(m.number(2), a),
  db: (m, _, b) => m.multiply(m.number(2), b),
  daa: (m) => m.number(2),
  dbb: (m) => m.number(2),
}

export const hypot: Rule = {
  value: (m, a, b) => m.apply('hypot', a, b),
  da: (m, a, _, f) => heading(m, a, f),
  db: (m, _, b, f) => heading(m, b, f),
  daa: (m, _, b, f) => m.divide(square(m, heading(m, b, f)), f),
  dab: (m, a, b, f) => m.negate(m.divide(m.multiply(heading(m, a, f), heading(m, b, f)), f)),
  dbb: (m, a, _, f) => m.divide(square(m, heading(m, a, f)), f),
  absorbing: 'inner',
  seam: { kind: 'tip', radicand: sumOfSquares },
}

const sigmoidSlope = <T>(m: Algebra<T>, a: T): T =>
  m.multiply(m.apply('sigmoid', a), m.apply('sigmoid', m.negate(a)))

export const sigmoid: Rule = {
  value: (m, a) => m.apply('sigmoid', a),
  da: (m, a) => sigmoidSlope(m, a),
  daa: (m, a, _, f) =>
    m.multiply(sigmoidSlope(m, a), m.subtract(m.apply('sigmoid', m.negate(a)), f)),
}

export const softplus: Rule = {
  value: (m, a) => m.apply('softplus', a),
  da: (m, a) => m.apply('sigmoid', a),
  daa: (m, a) => sigmoidSlope(m, a),
}

export const sinc: Rule = {
  value: (m, a) => m.apply('sinc', a),
  da: (m, a) => m.apply('sincSlope', a),
  daa: (m, a) => m.apply('sincCurvature', a),
}

export const erf: Rule = {
  value: (m, a) => m.apply('erf', a),
  da: (m, a) => erfSlope(m, a),
  daa: (m, a) => m.multiply(m.multiply(m.number(-2), a), erfSlope(m, a)),
}

const erfSlope = <T>(m: Algebra<T>, a: T): T =>
  m.multiply(m.number(2 / Math.sqrt(Math.PI)), m.apply('exp', m.negate(square(m, a))))

/** The rule of Γ, by ψ = Γ′/Γ and ψ′. */
export const gamma: Rule = {
  value: (m, a) => m.apply('gamma', a),
  da: (m, a, _, f) => m.multiply(f, m.apply('digamma', a)),
  daa: (m, a, _, f) =>
    m.multiply(f, m.add(square(m, m.apply('digamma', a)), m.apply('trigamma', a))),
}
