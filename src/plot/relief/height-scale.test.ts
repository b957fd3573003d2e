import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { VerticalScale } from '../../core/ground/vertical-scale'
import { heightScale, heightTicks, scaleWords } from './height-scale'

const linear: VerticalScale = { low: -2, top: 6, isCut: false, compression: 0 }
const logarithmic: VerticalScale = { low: 1, top: 101, isCut: true, compression: 99 }

test('heights are the share of the range, or its logarithm', () => {
  const share = heightScale(linear)
  expect([-2, 0, 2, 6].map(share)).toEqual([0, 0.25, 0.5, 1])
  const log = heightScale(logarithmic)
  expect(log(1)).toBe(0)
  // log(1 + 99 · 0.5) / log 100, to rounding.
  expect(log(51)).toBeCloseTo(Math.log(50.5) / Math.log(100), 12)
  expect(log(101)).toBeCloseTo(1, 12)
})

test('what is beyond the range is cut off, and what is not finite has no height', () => {
  expect(heightScale(logarithmic)(1e9)).toBeCloseTo(1, 12)
  expect(heightScale(linear)(-3)).toBe(0)
  expect(heightScale(linear)(Number.NaN)).toBeNaN()
  expect(heightScale(logarithmic)(Number.POSITIVE_INFINITY)).toBeNaN()
  const flat = heightScale({ low: 4, top: 4, isCut: false, compression: 0 })
  expect(flat(4)).toBe(0.5)
  const wide = heightScale({ low: -1.7e308, top: 1.7e308, isCut: false, compression: 0 })
  expect(wide(0)).toBe(0.5)
})

test('higher is never drawn lower', () => {
  const value = fc.double({ noNaN: true, noDefaultInfinity: true })
  const compression = fc.double({ min: 0, max: 1e300, noNaN: true })
  fc.assert(
    fc.property(value, value, value, value, compression, (a, b, p, q, compression) => {
      fc.pre(a !== b)
      const scale = { low: Math.min(a, b), top: Math.max(a, b), isCut: false, compression }
      const height = heightScale(scale)
      const [lower, higher] = [height(Math.min(p, q)), height(Math.max(p, q))]
      expect(lower).toBeLessThanOrEqual(higher)
      expect(lower).toBeGreaterThanOrEqual(0)
      // The slack is rounding.
      expect(higher).toBeLessThanOrEqual(1 + 1e-12)
    }),
  )
})

test('says what heights mean', () => {
  expect(scaleWords(linear)).toBe('Heights are true to f.')
  expect(scaleWords(logarithmic)).toBe(
    'Heights are logarithmic, as log(1 + (f − lowest) / 1.01), so that low ground is seen. Cut off above f = 101.',
  )
  expect(scaleWords({ low: 0, top: 2500, isCut: false, compression: 50 })).toContain(
    'log(1 + f / 50)',
  )
  expect(scaleWords({ low: 3, top: 3, isCut: false, compression: 0 })).toBe('f is 3 throughout.')
  expect(scaleWords({ low: Number.NaN, top: Number.NaN, isCut: false, compression: 0 })).toBe('')
})

test('ticks are round, in the range, and apart from each other', () => {
  expect(heightTicks(linear).map(({ label }) => label)).toEqual(['6', '4', '2', '0', '−2'])
  const scales = [
    linear,
    logarithmic,
    { low: 0, top: 2500, isCut: false, compression: 50 },
    { low: -1e-9, top: 1e9, isCut: false, compression: 1e12 },
    { low: Number.NaN, top: Number.NaN, isCut: false, compression: 0 },
  ]
  for (const scale of scales) {
    const ticks = heightTicks(scale)
    for (const [k, { value, height }] of ticks.entries()) {
      expect(value).toBeGreaterThanOrEqual(scale.low)
      expect(value).toBeLessThanOrEqual(scale.top)
      if (k > 0) expect(ticks[k - 1]!.height - height).toBeGreaterThanOrEqual(0.17)
    }
  }
})

test('heights too small to be counted in powers of ten have but one tick', () => {
  const scale = { low: 0, top: 1e-319, isCut: false, compression: 100 }
  expect(heightTicks(scale).map(({ value }) => value)).toEqual([0])
})
