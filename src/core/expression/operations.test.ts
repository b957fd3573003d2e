import { all, create } from 'mathjs/number'
import { describe, expect, it } from 'vitest'
import { compile } from './compile'
import { interpret } from './interpret'
import { functions } from './names'
import { type OperationName, operations } from './operations'
import { parseFormula } from './parse'

const mathjs = create(all!)

const tame = [-2.3, -1, -0.4, 0.3, 0.5, 1, 1.7, 2.5]
const inside = [-0.9, -0.5, -0.2, 0.1, 0.4, 0.8]
const positive = [1e-3, 0.2, 1, 1.5, 7, 300]
const offKinks = [-2.3, -1.2, -0.4, 0.3, 0.7, 1.7, 2.6]

/** The writing of every operation with a first and a second operand, and where it is smooth. */
const written: Record<
  Exclude<OperationName, 'when' | 'unless'>,
  { readonly text: string; readonly at: readonly number[] }
> = {
  add: { text: 'A + B', at: tame },
  subtract: { text: 'A - B', at: tame },
  multiply: { text: 'A * B', at: tame },
  divide: { text: 'A / B', at: tame },
  power: { text: '(3 + A) ^ B', at: tame },
  negate: { text: '-A', at: tame },
  sin: { text: 'sin(A)', at: tame },
  cos: { text: 'cos(A)', at: tame },
  tan: { text: 'tan(A)', at: [-1.2, -0.3, 0.5, 1.3] },
  asin: { text: 'asin(A)', at: inside },
  acos: { text: 'acos(A)', at: inside },
  atan: { text: 'atan(A)', at: tame },
  atan2: { text: 'atan2(A, B)', at: tame },
  sinh: { text: 'sinh(A)', at: tame },
  cosh: { text: 'cosh(A)', at: tame },
  tanh: { text: 'tanh(A)', at: tame },
  exp: { text: 'exp(A)', at: tame },
  expm1: { text: 'expm1(A)', at: tame },
  log: { text: 'log(A)', at: positive },
  log2: { text: 'log2(A)', at: positive },
  log10: { text: 'log10(A)', at: positive },
  log1p: { text: 'log1p(A)', at: [-0.9, ...positive] },
  sqrt: { text: 'sqrt(A)', at: positive },
  cbrt: { text: 'cbrt(A)', at: [-2, -0.3, ...positive] },
  hypot: { text: 'hypot(A, B)', at: tame },
  sigmoid: { text: 'sigmoid(A)', at: [-30, ...tame, 30] },
  softplus: { text: 'softplus(A)', at: [-30, ...tame, 30] },
  abs: { text: 'abs(A)', at: offKinks },
  sign: { text: 'sign(A)', at: offKinks },
  floor: { text: 'floor(A)', at: offKinks },
  ceil: { text: 'ceil(A)', at: offKinks },
  round: { text: 'round(A)', at: offKinks },
  relu: { text: 'relu(A)', at: offKinks },
  min: { text: 'min(A, B)', at: tame },
  max: { text: 'max(A, B)', at: tame },
  mod: { text: 'mod(A, B)', at: tame },
  sec: { text: 'sec(A)', at: [-1.2, -0.3, 0.5, 1.3] },
  csc: { text: 'csc(A)', at: [-1.2, -0.3, 0.5, 1.3] },
  cot: { text: 'cot(A)', at: [-1.2, -0.3, 0.5, 1.3] },
  asinh: { text: 'asinh(A)', at: tame },
  acosh: { text: 'acosh(A)', at: [1.2, 1.5, 7, 300] },
  atanh: { text: 'atanh(A)', at: inside },
  sinc: { text: 'sinc(A)', at: [-4, -1.01, -0.99, -0.2, 0.3, 1.7, 25] },
  erf: { text: 'erf(A)', at: [-2.1, -0.7, 0.2, 1, 1.99, 2.01, 3] },
  gamma: { text: 'gamma(A)', at: [-1.6, -0.4, 0.4, 1.3, 4.5, 12.5] },
  trunc: { text: 'trunc(A)', at: offKinks },
  heaviside: { text: 'heaviside(A)', at: offKinks },
  clamp: { text: 'clamp(A, B, 2)', at: offKinks },
  huber: { text: 'huber(A, 1.1)', at: offKinks },
  less: { text: '0 + (A < B)', at: offKinks },
  lessEqual: { text: '0 + (A <= B)', at: offKinks },
  greater: { text: '0 + (A > B)', at: offKinks },
  greaterEqual: { text: '0 + (A >= B)', at: offKinks },
  equal: { text: '0 + (A == B)', at: offKinks },
  unequal: { text: '0 + (A != B)', at: offKinks },
  and: { text: '0 + (A > 0 and B > 1)', at: offKinks },
  or: { text: '0 + (A > 0 or B > 1)', at: offKinks },
  select: { text: 'where(A > 0, B^3, sin(B))', at: offKinks },
}

/** Definitions in the plainest terms, where mathjs has no such function. */
const definitions: Readonly<Record<string, (a: number, b: number, c: number) => number>> = {
  sigmoid: (a) => 1 / (1 + Math.exp(-a)),
  softplus: (a) => Math.log1p(Math.exp(a)),
  relu: (a) => Math.max(0, a),
  sinc: (a) => (a === 0 ? 1 : Math.sin(a) / a),
  heaviside: (a) => (a > 0 ? 1 : 0),
  trunc: (a) => (a < 0 ? Math.ceil(a) : Math.floor(a)),
  where: (condition, a, b) => (condition ? a : b),
  huber: (a, delta) => (Math.abs(a) <= delta ? (a * a) / 2 : delta * (Math.abs(a) - delta / 2)),
  clamp: (a, b) => Math.min(2, Math.max(a, b)),
}

const second = [0.6, 1.3, 2.4]

function parsed(text: string) {
  const result = parseFormula(text, ['x', 'y'])
  if (!result.ok) throw new Error(`${text}: ${result.error.message}`)
  return result.expression
}

describe.each(Object.entries(written))('%s', (_, { text, at }) => {
  const plain = text.replaceAll('A', 'x').replaceAll('B', 'y')
  // Both operands depend on both parameters, by nonlinear ways, so that every term of the chain rule counts.
  const composedAt = (c: number, d: number) => {
    const [u, v] = [`(x - (${c}))`, `(y - (${d}))`]
    return text
      .replaceAll('A', `(x + 0.1*${u}*${v} + 0.3*${v} + 0.2*${u}^2)`)
      .replaceAll('B', `(y + 0.2*${u} - 0.1*${v}^2 + 0.4*${u}*${v})`)
  }

  it('has the value that mathjs gives', () => {
    const reference = mathjs.compile(plain)
    for (const x of at) {
      for (const y of second) {
        const expected = reference.evaluate({ x, y, ...definitions })
        const value = compile(parsed(plain)).value(x, y)
        // mathjs and Math may differ in the last few bits of a transcendental function.
        expect(Math.abs(value - expected)).toBeLessThanOrEqual(4e-15 * Math.abs(expected))
      }
    }
  })

  it.each(['compiled', 'interpreted'])('has the derivatives of central differences, %s', (how) => {
    for (const c of at) {
      for (const d of second) {
        const expression = parsed(composedAt(c, d))
        checkDerivatives(how === 'compiled' ? compile(expression) : interpret(expression), c, d)
      }
    }
  })
})

function checkDerivatives(f: ReturnType<typeof compile>, x: number, y: number): void {
  const h = 1e-4 * Math.min(1, Math.abs(x))
  const out = new Float64Array(5)
  const gradientAt = (x: number, y: number) => {
    const gradient = new Float64Array(2)
    f.gradient(x, y, gradient)
    return gradient
  }
  const value = f.hessian(x, y, out)
  const east = gradientAt(x + h, y)
  const west = gradientAt(x - h, y)
  const north = gradientAt(x, y + h)
  const south = gradientAt(x, y - h)
  const differences = [
    (f.value(x + h, y) - f.value(x - h, y)) / (2 * h),
    (f.value(x, y + h) - f.value(x, y - h)) / (2 * h),
    (east[0]! - west[0]!) / (2 * h),
    (north[0]! - south[0]!) / (2 * h),
    (north[1]! - south[1]!) / (2 * h),
  ]
  // h²/6 times a third derivative that is at most some 10/x³ of the scale, and rounding of 2⁻⁵³/h.
  const scale = Math.max(1, Math.abs(value), ...out.map(Math.abs))
  for (const [i, difference] of differences.entries()) {
    expect(Math.abs(out[i]! - difference), `derivative ${i} at ${x}, ${y}`).toBeLessThan(
      1e-6 * scale,
    )
  }
}

it('can be written, each operation of the table', () => {
  const operators = [
    ...['add', 'subtract', 'multiply', 'divide', 'power', 'negate', 'and', 'or'],
    ...['less', 'lessEqual', 'greater', 'greaterEqual', 'equal', 'unequal'],
  ]
  const named = [...functions.values()].map(({ operation }) => operation)
  // The two halves of a choice stand in no formula by themselves.
  expect(new Set([...operators, ...named, 'when', 'unless'])).toEqual(
    new Set(Object.keys(operations)),
  )
})

it.each([
  ['ln(x)', 'log(x)'],
  ['pow(x, y)', 'x^y'],
  ['square(x)', 'x^2'],
  ['cube(x)', 'x^3'],
])('%s is another name for %s', (alias, formula) => {
  expect(parsed(alias)).toEqual(parsed(formula))
})
