import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { followFlow } from '../rates/flow'
import type { Point } from '../records/experiment'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { restingPlace } from './resting-place'

function typed(text: string) {
  const resolved = resolveObjective({ kind: 'formula', text })
  if (!resolved.ok) throw new Error(resolved.error.message)
  return resolved.objective
}

const placeOf = (text: string, from: Point) => restingPlace(typed(text), from)

describe('where pieces meet', () => {
  it.each([
    // The second derivatives of the pieces tell a minimum, a saddle and a maximum.
    ['abs(x) - abs(y) + y^2', 'saddle'],
    ['x^2 - y^2 + 10*abs(y)', 'minimum'],
    ['-x^2 - y^2 + 10*abs(x)', 'saddle'],
    ['x^2 + y^2 - 10*max(abs(x), abs(y))', 'maximum'],
    ['max(abs(x), abs(y))', 'minimum'],
    // Down along a crease that is a thousandth of a turn wide.
    ['1000*abs(y - 3*x) - abs(x)', 'saddle'],
    ['1000*abs(y - 3*x) + abs(x)', 'minimum'],
    ['abs(x) + y^2', 'minimum'],
    // Each piece is stationary there, and H of one of them is indefinite; f ≥ 0, and is 0 along an axis or the diagonals.
    ['abs(x*y) + 0.4*x^2', 'floor'],
    ['relu(x*y) + y^2', 'floor'],
    ['abs(x^2 - y^2)', 'floor'],
    // Below 0 between y² = x² and y² = 2x².
    ['max(x^2 - y^2, y^2 - 2*x^2)', 'saddle'],
    // −x² along the diagonal, where the one piece is x² + y².
    ['x^2 + y^2 - 3*relu(x*y)', 'saddle'],
  ])('%s has a %s at the origin', (text, kind) => {
    expect(placeOf(text, [0, 0]).kind).toBe(kind)
  })

  it('is what sums of |aᵢx + bᵢy| are about the origin, by how they are on a circle', () => {
    const weight = fc.integer({ min: -100, max: 100 }).map((hundredths) => hundredths / 100)
    const pieces = fc.array(fc.tuple(weight, weight, weight), { minLength: 2, maxLength: 4 })
    fc.assert(
      fc.property(pieces, (all) => {
        const valueAt = (angle: number) =>
          all.reduce(
            (sum, [c, a, b]) => sum + c * Math.abs(a * Math.cos(angle) + b * Math.sin(angle)),
            0,
          )
        // The lowest and the highest lie where a piece vanishes, or where f turns between two of those.
        const creases = all.map(([, a, b]) => Math.atan2(-a, b))
        const round = Array.from({ length: 20_000 }, (_, k) => (2 * Math.PI * k) / 20_000)
        const values = [...creases, ...round].map(valueAt)
        const [low, high] = [Math.min(...values), Math.max(...values)]
        fc.pre(Math.abs(low) > 0.01 && Math.abs(high) > 0.01)
        const text = all.map(([c, a, b]) => `(${c})*abs((${a})*x + (${b})*y)`).join(' + ')
        const { kind } = placeOf(text, [0, 0])
        if (low > 0) expect(kind).toBe('minimum')
        else if (high < 0) expect(kind).toBe('maximum')
        else expect(['saddle', 'none']).toContain(kind)
      }),
      { numRuns: 200, seed: 3 },
    )
  })
})

it.each([
  // f = 2 cosh(40x) + …: of its size elsewhere in the domain the value here would be rounding.
  ['exp(40*x) + exp(-40*x) + y^2', 'minimum'],
  ['cosh(200*x) + y^2', 'minimum'],
  ['abs(x) + exp(40*x) + exp(-40*x) + y^2', 'minimum'],
  ['x^2 - cosh(40*y)', 'saddle'],
])('%s, immense elsewhere, has a %s at the origin', (text, kind) => {
  expect(placeOf(text, [0, 0]).kind).toBe(kind)
})

it.each<[string, Point]>([
  ['x^4 - 2*x^2*y^2 + y^4', [-3.029023543214783, 3.029023533656668]],
  ['x^4 - 2*x^2*y^2 + y^4', [0, 0]],
  ['(x^2 + y^2)^2 - 8*(x^2 + y^2) + 16', [1.2, 1.6]],
])('the floor of %s at %s is one though its terms cancel to rounding', (text, from) => {
  expect(placeOf(text, from).kind).toBe('floor')
})

describe('where ∇f vanishes to a higher order', () => {
  it.each<[string, Point]>([
    ['x^3 + y^2', [1e-4, 0]],
    ['x^3 + y^2', [8e-9, 0]],
    ['1e4*x^3 + y^2', [1e-6, 0]],
    ['x^5 + y^2', [1e-3, 0]],
    ['(x - 2)^3 + (x + y)^2', [2.0001, -2.0001]],
  ])('%s has no minimum near %s', (text, from) => {
    expect(placeOf(text, from).kind).not.toMatch(/minimum|floor/)
  })

  it.each<[string, Point]>([
    ['x^6 + y^2', [0.00555, 0]],
    ['x^6 + (x + y)^2', [0.005, -0.005]],
    ['x^4 + y^4', [1e-3, 2e-3]],
  ])('%s has its minimum at the origin, and not where a descent stopped, at %s', (text, from) => {
    const place = placeOf(text, from)
    expect(place.kind).toBe('minimum')
    if (place.kind !== 'minimum') return
    // The direction of a slanted valley is known to rounding, and x⁵ to its fifth root.
    expect(Math.hypot(...place.at)).toBeLessThan(1e-6)
  })
})

it('is lower on one side of a jump, and no plateau', () => {
  expect(placeOf('heaviside(x) + x^2 + y^2', [1e-7, 1e-7])).toEqual({ kind: 'none', why: 'lower' })
})

it.each<[string, Point]>([
  ['x^3 + y^2', [1, 1]],
  ['heaviside(x) + x^2 + y^2', [1, 1]],
  // Level at x = 0, to which it comes as e^(−2t): it never is beyond, where f falls for ever.
  ['x*abs(x) + y^2', [1, 1]],
  ['sign(x)*x^2 + sign(y)*y^2', [1, 2]],
])('the flow of %s from %s ends at no minimum, and does not run off', (text, start) => {
  const { basin, runsOff } = finish(followFlow(typed(text), start, 1e-6))
  expect({ basin, runsOff }).toEqual({ basin: null, runsOff: false })
})
