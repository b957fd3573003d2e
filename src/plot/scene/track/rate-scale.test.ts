import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rateScale } from './rate-scale'

const rates = fc
  .tuple(fc.double({ min: -12, max: 3, noNaN: true }), fc.double({ min: 0.1, max: 9, noNaN: true }))
  .map(([start, span]): [number, number] => [10 ** start, 10 ** (start + span)])

describe('rateScale', () => {
  it('gives every decade the same room', () => {
    const { toFraction } = rateScale(1e-4, 1)
    // A logarithm is right to about 1e-16 of its size.
    expect(toFraction(1e-4)).toBe(0)
    expect(toFraction(1e-3)).toBeCloseTo(0.25, 12)
    expect(toFraction(1e-2)).toBeCloseTo(0.5, 12)
    expect(toFraction(1)).toBe(1)
  })

  it('finds back what it showed, to three digits', () => {
    fc.assert(
      fc.property(rates, fc.double({ min: 0, max: 1, noNaN: true }), ([low, high], u) => {
        const scale = rateScale(low, high)
        const rate = scale.fromFraction(u)
        // Rounding to three digits changes a rate by half of the third digit, 0.5 % at the most: as much of a
        // track of log10(high / low) decades.
        const slack = Math.log10(1.0051) / Math.log10(high / low)
        return Math.abs(scale.toFraction(rate) - u) <= slack && rate >= low && rate <= high
      }),
    )
  })

  it('rounds to three significant digits', () => {
    const { fromFraction } = rateScale(1e-4, 1)
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (u) => {
        const rate = fromFraction(u)
        return rate === Number(rate.toPrecision(3))
      }),
    )
  })

  it('keeps to its ends', () => {
    const scale = rateScale(0.00123456, 0.5)
    expect(scale.fromFraction(-1)).toBe(0.00123456)
    expect(scale.fromFraction(2)).toBe(0.5)
    expect(scale.toFraction(1e-9)).toBe(0)
    expect(scale.toFraction(9)).toBe(1)
  })

  it('marks the powers of ten, its ends among them', () => {
    const { ticks } = rateScale(1e-6, 10)
    expect(ticks.map(({ label }) => label)).toEqual([
      '10⁻⁶',
      '10⁻⁵',
      '0.0001',
      '0.001',
      '0.01',
      '0.1',
      '1',
      '10',
    ])
    expect(ticks.map(({ rate }) => rate)).toEqual([1e-6, 1e-5, 1e-4, 1e-3, 1e-2, 0.1, 1, 10])
    ticks.forEach(({ fraction }, k) => {
      expect(fraction).toBeCloseTo(k / 7, 12)
    })
  })

  it('marks all and only the round rates on the track', () => {
    fc.assert(
      fc.property(rates, ([low, high]) => {
        fc.pre(high / low < 1e7)
        const { ticks, minorTicks } = rateScale(low, high)
        const fractions = [...ticks.map(({ fraction }) => fraction), ...minorTicks]
        expect(fractions.every((fraction) => fraction >= 0 && fraction <= 1)).toBe(true)
        let round = 0
        for (let k = -14; k <= 14; k++) {
          for (let m = 1; m <= 9; m++) {
            const rate = Number(`${m}e${k}`)
            if (rate >= low && rate <= high) round++
          }
        }
        // A round rate within rounding of an end may count either way.
        expect(Math.abs(fractions.length - round)).toBeLessThanOrEqual(2)
      }),
    )
  })

  it('thins the decades where they are many, down to the least of doubles', () => {
    for (const [low, high] of [
      [1e-12, 1e12],
      [5e-324, 1.7e308],
    ] as const) {
      const { ticks, minorTicks } = rateScale(low, high)
      expect(minorTicks).toEqual([])
      expect(ticks.length).toBeGreaterThan(2)
      expect(ticks.length).toBeLessThanOrEqual(9)
    }
  })

  it.each([
    [0, 1],
    [-1, 1],
    [1, 1],
    [2, 1],
    [Number.NaN, 1],
    [1, Number.POSITIVE_INFINITY],
  ])('refuses %f to %f', (low, high) => {
    expect(() => rateScale(low, high)).toThrow(`low = ${low} and high = ${high}`)
  })
})
