import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areSeparable, areSeparableThroughOrigin } from './separable'

const softplus = (z: number) => Math.log1p(Math.exp(-Math.abs(z))) + Math.max(z, 0)

const whole = fc.integer({ min: -4, max: 4 })
const rows = fc.array(fc.tuple(whole, whole, fc.constantFrom(0, 1)), { minLength: 1, maxLength: 7 })

/** Whether some direction never raises the cross-entropy, and lowers it: by trying all that whole numbers up to 40 make. */
function falls(along: (u: number, v: number) => readonly number[]): boolean {
  for (let u = -40; u <= 40; u++)
    for (let v = -40; v <= 40; v++) {
      const margins = along(u, v)
      if (margins.every((margin) => margin >= 0) && margins.some((margin) => margin > 0))
        return true
    }
  return false
}

describe('by one feature and an intercept', () => {
  it('where some line has all rows on their side, or on itself', () => {
    fc.assert(
      fc.property(rows, (data) => {
        const expected = falls((u, v) => data.map(([x, , y]) => (2 * y - 1) * (u * x + v)))
        expect(
          areSeparable(
            data.map(([x]) => x),
            data.map(([, , y]) => y),
          ),
        ).toBe(expected)
      }),
    )
  })

  it('where the loss falls towards a place infinitely far off', () => {
    const [x, y] = [
      [1, 2, 3, 3],
      [0, 0, 1, 1],
    ]
    expect(areSeparable(x, y)).toBe(true)
    const loss = (w: number, b: number) =>
      x.reduce((sum, each, k) => sum + softplus((1 - 2 * y[k]!) * (w * each + b)), 0)
    expect(loss(100, -250)).toBeLessThan(1e-20)
    expect(areSeparable([1, 2, 3], [0, 1, 0])).toBe(false)
  })
})

describe('by two features through the origin', () => {
  it('where some line has all rows on their side, or on itself', () => {
    fc.assert(
      fc.property(rows, (data) => {
        const expected = falls((u, v) => data.map(([a, b, y]) => (2 * y - 1) * (u * a + v * b)))
        const [a, b, y] = [0, 1, 2].map((k) => data.map((row) => row[k]!)) as [
          number[],
          number[],
          number[],
        ]
        expect(areSeparableThroughOrigin(a, b, y)).toBe(expected)
      }),
    )
  })
})
