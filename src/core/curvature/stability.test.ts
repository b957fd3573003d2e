import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stability } from '../methods/method'
import { methods } from '../methods/registry'
import { stability } from './stability'

const runOf = (method: string, momentum?: number) => ({
  method,
  learningRate: 1,
  hyperparameters: momentum === undefined ? {} : { momentum },
})

const limitOf = (found: Stability) => (found.kind === 'limit' ? found.limit : Number.NaN)

const curvature = fc.double({ min: 1e-3, max: 1e3, noNaN: true })
const beta = fc.double({ min: 0, max: 0.99, noNaN: true })

type Recurrence = readonly [b: number, c: number]

/** The largest |z| with z² = b·z − c: by how much the error of the linear recurrence grows in a step. */
function growth([b, c]: Recurrence): number {
  const discriminant = b * b - 4 * c
  if (discriminant < 0) return Math.sqrt(c)
  return (Math.abs(b) + Math.sqrt(discriminant)) / 2
}

/**
 * The two coefficients of the recurrence w₊ = w + β(w − w₋) − ηλ·(w, or the look-ahead point w +
 * β(w − w₋)).
 */
const recurrences: Record<string, (eta: number, lambda: number, beta: number) => Recurrence> = {
  gd: (eta, lambda) => [1 - eta * lambda, 0],
  momentum: (eta, lambda, beta) => [1 + beta - eta * lambda, beta],
  nesterov: (eta, lambda, beta) => [(1 + beta) * (1 - eta * lambda), beta * (1 - eta * lambda)],
}

describe.each(Object.entries(recurrences))('%s', (method, recurrence) => {
  it('converges just below its limit and diverges just above it', () => {
    fc.assert(
      fc.property(curvature, beta, (high, beta) => {
        const limit = limitOf(
          stability(runOf(method, method === 'gd' ? undefined : beta), [high, high]),
        )
        // A part in 10⁶ off the limit, thousands of times the rounding of the growth itself at β = 0.99.
        expect(growth(recurrence(limit * (1 - 1e-6), high, beta))).toBeLessThan(1)
        expect(growth(recurrence(limit * (1 + 1e-6), high, beta))).toBeGreaterThan(1)
      }),
    )
  })
})

it('shrinks both eigendirections alike at the best fixed rate of gradient descent', () => {
  fc.assert(
    fc.property(curvature, curvature, (p, q) => {
      const [low, high] = [Math.min(p, q), Math.max(p, q)]
      const found = stability(runOf('gd'), [low, high])
      const best = found.kind === 'limit' ? found.best! : Number.NaN
      // A few roundings of numbers around 1.
      expect(Math.abs(1 - best * low + (1 - best * high))).toBeLessThan(1e-14)
    }),
  )
})

it('has the limits of Himmelblau at (3, 2)', () => {
  const spectrum = [25.715728752538098, 82.2842712474619] as const
  expect(limitOf(stability(runOf('gd'), spectrum))).toBeCloseTo(0.0243059818, 9)
  expect(limitOf(stability(runOf('momentum'), spectrum))).toBeCloseTo(3.8 / spectrum[1], 15)
  expect(limitOf(stability(runOf('nesterov', 0.9), spectrum))).toBeCloseTo(
    3.8 / 2.8 / spectrum[1],
    15,
  )
  expect(limitOf(stability(runOf('momentum', 0), spectrum))).toBe(
    limitOf(stability(runOf('gd'), spectrum)),
  )
})

it.each(methods.filter(({ id }) => !Object.hasOwn(recurrences, id)).map(({ id }) => id))(
  'says why %s has none',
  (method) => {
    const found = stability(runOf(method), [1, 2])
    expect(found).toMatchObject({ kind: 'noLimit', reason: expect.stringMatching(/^[A-Z].*\.$/) })
  },
)

it.each([
  [() => stability(runOf('gd'), [0, 1]), 'not 0 and 1'],
  [() => stability(runOf('gd'), [2, 1]), 'not 2 and 1'],
  [() => stability(runOf('gd'), [-1, Number.NaN]), 'not -1 and NaN'],
  [() => stability(runOf('momentum', 1), [1, 1]), 'momentum'],
  [() => stability(runOf('constructor'), [1, 1]), "'constructor'"],
])('refuses what is no minimum, no momentum or no method', (call, message) => {
  expect(call).toThrow(RangeError)
  expect(call).toThrow(message)
})
