import fc from 'fast-check'
import { expect, test } from 'vitest'
import { verticalScale } from './vertical-scale'

/** f at the nodes of a grid of 41 × 41 over a square. */
function sampled(half: number, f: (x: number, y: number) => number): number[] {
  const along = Array.from({ length: 41 }, (_, k) => (k / 20 - 1) * half)
  return along.flatMap((y) => along.map((x) => f(x, y)))
}

test('a bowl and a saddle are shown as they are', () => {
  const bowl = verticalScale(sampled(2, (x, y) => x * x + y * y))
  expect(bowl).toEqual({ low: 0, top: 8, isCut: false, compression: 0 })
  const saddle = verticalScale(sampled(2, (x, y) => x * x - y * y))
  expect(saddle).toEqual({ low: -4, top: 4, isCut: false, compression: 0 })
})

test('where walls dwarf the valley, a typical value is lifted to 34 % of the height', () => {
  const values = sampled(2, (x, y) => (x * x + y * y) ** 5)
  const { low, top, compression } = verticalScale(values)
  const rising = values.filter((value) => value > low).sort((a, b) => a - b)
  const typical = (rising.at(rising.length / 2 - 1)! + rising.at(rising.length / 2)!) / 2
  const height = Math.log1p((compression * typical) / top) / Math.log1p(compression)
  // Bisection brings it there; the rest is rounding.
  expect(height).toBeCloseTo(0.34, 10)
})

test('a pole is cut off, and said to be', () => {
  const { top, isCut } = verticalScale(sampled(5, (x, y) => 1 / (x * x + y * y + 1e-9)))
  expect(isCut).toBe(true)
  expect(top).toBeLessThan(1e3)
})

test('a hill is shown to its top, however far below that most of the view lies', () => {
  const hill = verticalScale(sampled(5, (x, y) => Math.exp(-x * x - y * y)))
  expect(hill).toMatchObject({ low: Math.exp(-50), top: 1, isCut: false })
})

test('neither a constant nor what is nowhere finite nor the ends of the doubles break it', () => {
  expect(verticalScale([3, 3, Number.NaN])).toMatchObject({ low: 3, top: 3, compression: 0 })
  expect(verticalScale([Number.NaN])).toMatchObject({ low: Number.NaN, isCut: false })
  const wide = verticalScale(sampled(1, (x) => 1.7e308 * x))
  expect(wide).toEqual({ low: -1.7e308, top: 1.7e308, isCut: false, compression: 0 })
})

test('whatever the values, the range is theirs and the compression is a number', () => {
  const value = fc.double({ noNaN: true, noDefaultInfinity: true })
  fc.assert(
    fc.property(fc.array(value, { minLength: 2 }), (values) => {
      const { low, top, compression } = verticalScale(values)
      expect(low).toBe(Math.min(...values))
      expect(top).toBeGreaterThanOrEqual(low)
      expect(top).toBeLessThanOrEqual(Math.max(...values))
      expect(compression).toBeGreaterThanOrEqual(0)
      expect(Number.isFinite(compression)).toBe(true)
    }),
  )
})
