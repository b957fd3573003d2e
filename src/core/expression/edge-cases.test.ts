import { describe, expect, it } from 'vitest'
import reference from '../fixtures/surfaces.json'
import { compile } from './compile'
import { interpret } from './interpret'
import { parseFormula } from './parse'

type Derivatives = [dx: number, dy: number, dxx: number, dxy: number, dyy: number]

describe.each([
  ['compiled', compile],
  ['interpreted', interpret],
])('%s', (_, evaluator) => {
  const at = (formula: string, x: number, y = 0) => {
    const parsed = parseFormula(formula, ['x', 'y'])
    if (!parsed.ok) throw new Error(`${formula}: ${parsed.error.message}`)
    const out = new Float64Array(5)
    const f = evaluator(parsed.expression).hessian(x, y, out)
    // −0 and 0 are the same slope.
    const [dx, dy, dxx, dxy, dyy] = [...out].map((derivative) => derivative + 0) as Derivatives
    return { f: f + 0, dx, dy, dxx, dxy, dyy }
  }

  it.each(['ackley', 'drop_wave'])('%s has gradient exactly 0 at its minimum', (id) => {
    const surface = reference.surfaces.find((candidate) => candidate.id === id)
    expect(at(surface?.formula ?? '', 0, 0)).toMatchObject({ dx: 0, dy: 0 })
  })

  it.each([
    ['abs(x)', { f: 0, dx: 0 }],
    ['relu(x)', { f: 0, dx: 0 }],
    ['hypot(x, y)', { f: 0, dx: 0, dy: 0 }],
    ['hypot(x)', { f: 0, dx: 0 }],
    ['sqrt(x^2 + y^2)', { f: 0, dx: 0, dy: 0 }],
    ['abs(x) + abs(y)', { f: 0, dx: 0, dy: 0 }],
    ['sqrt(abs(x))', { f: 0, dx: 0 }],
    ['cbrt(x^2)', { f: 0, dx: 0 }],
    ['(x^2)^0.3', { f: 0, dx: 0 }],
    ['exp(-1/x^2)', { f: 0, dx: 0 }],
    ['acos(1 - x^2)', { f: 0, dx: 0 }],
    // A tie shares the slopes: max(x, −x) is |x|.
    ['max(x, -x)', { f: 0, dx: 0 }],
    ['min(x, y)', { f: 0, dx: 0.5, dy: 0.5 }],
    ['max(x, 2*y)', { f: 0, dx: 0.5, dy: 1 }],
    // An operand that is not selected has no say, even where it has no slope.
    ['max(1, sqrt(x))', { f: 1, dx: 0 }],
    ['relu(sqrt(x) - 1)', { f: 0, dx: 0 }],
    ['x^x', { f: 1 }],
    ['x^heaviside(y + 1)', { f: 0, dx: 1, dxx: 0 }],
    ['x^floor(y)', { f: 1, dx: 0, dxx: 0 }],
    ['x^0', { f: 1, dx: 0, dxx: 0 }],
    ['x^1', { f: 0, dx: 1, dxx: 0 }],
    ['x^2', { f: 0, dx: 0, dxx: 2 }],
    ['x^3', { f: 0, dx: 0, dxx: 0 }],
    ['x^1.5', { f: 0, dx: 0 }],
    ['floor(x) + sign(x)', { f: 0, dx: 0, dxx: 0 }],
  ])('%s at the origin', (formula, expected) => {
    expect(at(formula, 0, 0)).toMatchObject(expected)
  })

  it.each([
    ['x^3', -2, { f: -8, dx: 12, dxx: -12 }],
    ['x^-3', -2, { f: -0.125, dx: -0.1875, dxx: -0.375 }],
    ['x^17', -1, { f: -1, dx: 17, dxx: -272 }],
    ['(-2)^3*x', 1, { f: -8, dx: -8 }],
    ['x^0.5', 4, { f: 2, dx: 0.25, dxx: -0.03125 }],
    ['x^-1', 1e-200, { f: 1e200, dx: Number.NEGATIVE_INFINITY }],
    ['0^x', 2, { f: 0, dx: 0, dxx: 0 }],
    ['2^x', -3, { f: 0.125, dx: 0.125 * Math.LN2, dxx: 0.125 * Math.LN2 ** 2 }],
    ['e^x', 700, { f: Math.exp(700), dx: Math.exp(700), dxx: Math.exp(700) }],
    ['sigmoid(x)', 1000, { f: 1, dx: 0, dxx: 0 }],
    ['sigmoid(x)', -1000, { f: 0, dx: 0, dxx: 0 }],
    ['softplus(x)', 1000, { f: 1000, dx: 1, dxx: 0 }],
    ['softplus(x)', -1000, { f: 0, dx: 0, dxx: 0 }],
    ['tanh(x)', 1000, { f: 1, dx: 0, dxx: 0 }],
    ['tanh(x)', -1000, { f: -1, dx: 0, dxx: 0 }],
    ['atan(x)', 1e200, { f: Math.PI / 2, dx: 0, dxx: 0 }],
    ['round(x)', 2.5, { f: 3, dx: 0 }],
    ['round(x)', -2.5, { f: -3 }],
    ['round(x)', 0.49999999999999994, { f: 0 }],
    ['round(x)', 1e300, { f: 1e300 }],
    ['mod(x, 3)', -1, { f: 2, dx: 1 }],
    ['mod(x, -3)', 1, { f: -2, dx: 1 }],
    ['mod(x, 0)', 5, { f: 5, dx: 1 }],
    ['min(x, 3, -1)', 2, { f: -1, dx: 0 }],
    ['max(x)', 2, { f: 2, dx: 1 }],
    ['hypot(x, 2, 1)', 2, { f: 3, dx: 2 / 3 }],
    ['hypot(x, 0)', -3e200, { f: 3e200, dx: -1 }],
    ['log(x)', -1, { f: Number.NaN }],
    ['sqrt(x)', -1, { f: Number.NaN }],
  ])('%s at %d', (formula, x, expected) => {
    const found = at(formula, x)
    for (const [name, value] of Object.entries(expected)) {
      // A closed form has a rounding or two of its own.
      const tolerance = Number.isFinite(value) ? 4 * Number.EPSILON * Math.abs(value) : 0
      const actual = found[name as keyof typeof found]
      if (tolerance > 0) expect(Math.abs(actual - value)).toBeLessThanOrEqual(tolerance)
      else expect(actual, name).toBe(value)
    }
  })

  it('keeps every digit of a slope that 1 − f² would lose', () => {
    // tanh′ = 4e⁻²ˣ and sigmoid′ = e⁻ˣ to far beyond double precision here; the argument's rounding counts 40-fold.
    expect(at('tanh(x)', 20).dx / (4 * Math.exp(-40))).toBeCloseTo(1, 14)
    expect(at('sigmoid(x)', 40).dx / Math.exp(-40)).toBeCloseTo(1, 14)
  })
})
