import { median } from 'd3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { contourLevels } from './thresholds'

function over(
  f: (x: number, y: number) => number,
  [x0, x1, y0, y1]: readonly [number, number, number, number],
): number[] {
  const values: number[] = []
  for (let i = 0; i < 64; i++) {
    for (let j = 0; j < 64; j++) {
      values.push(f(x0 + ((i + 0.5) / 64) * (x1 - x0), y0 + ((j + 0.5) / 64) * (y1 - y0)))
    }
  }
  return values
}

/** The largest share of the values between two neighbouring thresholds: 1 is one flat patch of colour. */
function largestPatch(values: readonly number[]): number {
  const { thresholds } = contourLevels(values)
  const counts = new Array<number>(thresholds.length + 1).fill(0)
  for (const value of values) counts[thresholds.filter((threshold) => threshold <= value).length]!++
  return Math.max(...counts) / values.length
}

const rosenbrock = (x: number, y: number) => (1 - x) ** 2 + 100 * (y - x * x) ** 2
const goldsteinPrice = (x: number, y: number) =>
  (1 + (x + y + 1) ** 2 * (19 - 14 * x + 3 * x * x - 14 * y + 6 * x * y + 3 * y * y)) *
  (30 + (2 * x - 3 * y) ** 2 * (18 - 32 * x + 12 * x * x + 48 * y - 36 * x * y + 27 * y * y))
const styblinskiTang = (x: number, y: number) =>
  (x ** 4 - 16 * x * x + 5 * x + y ** 4 - 16 * y * y + 5 * y) / 2

describe('contourLevels', () => {
  it('spaces the levels of a saddle evenly', () => {
    const values = over((x, y) => x * x - y * y, [-5, 5, -5, 5])
    const { thresholds, low, high } = contourLevels(values)
    expect(thresholds).toHaveLength(24)
    // The median of an even number of samples, 0 by symmetry, is rounded: 1e-9 is far above that, and far
    // below the spacing of 2.
    thresholds.forEach((threshold, k) => {
      expect(threshold).toBeCloseTo(low + ((k + 1) / 25) * (high - low), 9)
    })
  })

  it.each([
    ['Rosenbrock', rosenbrock, [-2, 2, -1, 3]],
    ['Rosenbrock in its wide domain', rosenbrock, [-5, 10, -5, 10]],
    ['Goldstein–Price', goldsteinPrice, [-2, 2, -2, 2]],
    ['Styblinski–Tang', styblinskiTang, [-5, 5, -5, 5]],
    ['a pole', (x: number, y: number) => 1 / (x * x + y * y), [-1, 1, -1, 1]],
    ['an overflow', (x: number, y: number) => Math.exp(x * x * 7) + y, [-10, 10, -10, 10]],
  ] as const)('shows the structure of %s: no colour takes a third of the view', (_, f, view) => {
    const values = over(f, view)
    const limit = values.some((value) => value > 1e100) ? 0.9 : 0.33
    expect(largestPatch(values)).toBeLessThan(limit)
  })

  it('keeps a plain from flattening what rises above it', () => {
    const values = over((x, y) => Math.max(0, x) ** 2 + 0 * y, [-1, 1, -1, 1])
    const rising = values.filter((value) => value > 0)
    expect(contourLevels(values).thresholds).toEqual(contourLevels([0, ...rising]).thresholds)
    expect(largestPatch(rising)).toBeLessThan(0.25)
  })

  it('is not blinded by one huge value', () => {
    const values = over(styblinskiTang, [-5, 5, -5, 5])
    const { thresholds, high } = contourLevels([...values, 1e300])
    expect(high).toBe(1e300)
    expect(largestPatch([...values, 1e300])).toBeLessThan(0.33)
    expect(thresholds[11]).toBeLessThan(250)
  })

  it('leaves contours to what is typical, however far above it the top lies', () => {
    const values = over((x, y) => Math.exp(x * x) + y * y, [-15, 15, -15, 15])
    const { thresholds, low } = contourLevels(values)
    const typical = median(values.filter((value) => value > low))!
    // Where f is some 1e24, the height above 1 is f itself.
    expect(thresholds.at(-1)! / typical / 2 ** 16).toBeCloseTo((24 / 25) ** 8, 12)
    expect(thresholds.filter((threshold) => threshold < typical).length).toBeGreaterThan(4)
  })

  it('increases strictly and stays between the lowest and the highest value, whatever it is given', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { maxLength: 50 }), (values) => {
        const finite = values.filter(Number.isFinite)
        const { thresholds, low, high } = contourLevels(values)
        if (finite.length === 0) return Number.isNaN(low) && Number.isNaN(high)
        const levels = [low, ...thresholds]
        return (
          low === Math.min(...finite) &&
          high === Math.max(...finite) &&
          thresholds.every((threshold, k) => threshold > levels[k]! && threshold <= high) &&
          (low < high || thresholds.length === 0)
        )
      }),
      { numRuns: 500 },
    )
  })
})

const spacings = ['linear', 'log', 'area'] as const

describe('linear spacing', () => {
  it.each([
    ['x on a square', (x: number) => x, [-1, 1, -1, 1]],
    ['a saddle', (x: number, y: number) => x * x - y * y, [-5, 5, -5, 5]],
    ['a plane far below 0', (x: number, y: number) => x + y - 1e6, [-3, 3, -3, 3]],
    ['a plane of which little differs', (x: number) => 1 + 1e-9 * x, [-1, 1, -1, 1]],
  ] as const)('is even, and round, from end to end of %s', (_, f, view) => {
    const values = over(f, view)
    const { thresholds, low, high } = contourLevels(values, values, 'linear')
    expect(thresholds.length).toBeGreaterThan(12)
    expect(thresholds.length).toBeLessThan(40)
    const step = (thresholds.at(-1)! - thresholds[0]!) / (thresholds.length - 1)
    // A step is 1, 2 or 5 times a power of ten, to the rounding of doubles as large as the thresholds.
    const rounding = 4 * Number.EPSILON * Math.max(Math.abs(low), Math.abs(high))
    const digits = step / 10 ** Math.floor(Math.log10(step) + 1e-6)
    expect(Math.min(...[1, 2, 5].map((digit) => Math.abs(digits - digit)))).toBeLessThan(
      1e-12 + (10 * rounding) / step,
    )
    thresholds.forEach((threshold, k) => {
      expect(Math.abs(threshold - thresholds[0]! - k * step)).toBeLessThanOrEqual(2 * rounding)
    })
    expect(thresholds[0]! - low).toBeLessThanOrEqual(step * (1 + 1e-9))
    expect(high - thresholds.at(-1)!).toBeLessThanOrEqual(step * (1 + 1e-9))
  })
})

describe('log spacing', () => {
  it.each([
    ['a bowl', (x: number, y: number) => x * x + y * y, 0],
    ['a bowl below 0', (x: number, y: number) => x * x + y * y - 1000, -1000],
  ] as const)('puts the circles of %s at radii in geometric progression', (_, f, lowest) => {
    const values = [...over(f, [-2, 2, -2, 2]), lowest]
    const { thresholds } = contourLevels(values, values, 'log')
    expect(thresholds.length).toBeGreaterThan(15)
    const radii = thresholds.map((threshold) => Math.sqrt(threshold - lowest))
    const ratio = radii[1]! / radii[0]!
    // A threshold near −1000 is rounded to 1e-13, of heights of 0.01 and more: 1e-11.
    radii.slice(1).forEach((radius, k) => {
      expect(radius / radii[k]! / ratio).toBeCloseTo(1, 9)
    })
    // A 500th of the square is a disc of radius √(16 / 500 / π): the least circle has about that size.
    expect(radii[0]!).toBeGreaterThan(0.8 * Math.sqrt(16 / 500 / Math.PI))
    expect(radii[0]!).toBeLessThan(1.5 * Math.sqrt(16 / 500 / Math.PI))
  })

  it('has the powers of ten above the lowest value among its thresholds', () => {
    const values = [...over(rosenbrock, [-2, 2, -1, 3]), 0]
    const { thresholds } = contourLevels(values, values, 'log')
    for (const power of [1, 10, 100, 1000]) expect(thresholds).toContain(power)
  })

  it('is not drawn in the rounding of a plain', () => {
    const values = over(
      (x, y) => 1 + Math.exp(-x * x - y * y) + 1e-16 * Math.sin(1e4 * x),
      [-9, 9, -9, 9],
    )
    const { thresholds } = contourLevels(values, values, 'log')
    expect(thresholds[0]! - 1).toBeGreaterThan(8 * Number.EPSILON)
  })
})

describe('equal-area spacing', () => {
  it('is even for x on a square', () => {
    const values = over((x) => x, [-1, 1, -1, 1])
    const { thresholds } = contourLevels(values, values, 'area')
    expect(thresholds).toHaveLength(24)
    // The 64 columns of samples are 1/32 apart, and a threshold lies in the gap nearest to its place.
    thresholds.forEach((threshold, k) => {
      expect(Math.abs(threshold - (-1 + (2 * (k + 1)) / 25))).toBeLessThanOrEqual(1 / 32)
    })
  })

  it.each([
    ['a bowl', (x: number, y: number) => x * x + 1.7 * y * y + 0.1 * x, [-2, 2.1, -2, 2.3]],
    [
      'a function of either sign',
      (x: number, y: number) => Math.sin(3 * x) * y + x,
      [-2, 2.1, -2, 2.3],
    ],
    ['a pole', (x: number, y: number) => 1 / (x * x + 2 * y * y + x * y * 0.1), [-1, 1.2, -1, 1.1]],
    ['a pole downwards', (x: number, y: number) => -1 / (x * x + 2 * y * y), [-1, 1.2, -1, 1.1]],
  ] as const)('gives every band of %s the same number of samples', (_, f, view) => {
    const values = over(f, view)
    const { thresholds } = contourLevels(values, values, 'area')
    expect(thresholds).toHaveLength(24)
    const below = thresholds.map((threshold) => values.filter((value) => value < threshold).length)
    // Rounded to a whole number of samples: the view has no symmetry that would make several alike.
    below.forEach((count, k) => {
      expect(Math.abs(count - ((k + 1) / 25) * values.length)).toBeLessThanOrEqual(0.5)
    })
  })

  it('takes a plain as the one band it is', () => {
    const values = over((x) => Math.max(0, x), [-1, 1, -1, 1])
    const { thresholds, low } = contourLevels(values, values, 'area')
    expect(thresholds.length).toBeGreaterThan(10)
    expect(thresholds[0]).toBeGreaterThan(low)
  })
})

describe.each(spacings)('%s spacing', (spacing) => {
  it.each([0, 1, -78.3, 1e300])('has no thresholds on a constant: %f', (constant) => {
    const values = new Array<number>(9).fill(constant)
    expect(contourLevels(values, values, spacing)).toEqual({
      thresholds: [],
      low: constant,
      high: constant,
    })
  })

  it('increases strictly and stays between the lowest and the highest value, whatever it is given', () => {
    const any = fc.oneof(
      fc.double(),
      fc.double({ min: 1, max: 1 + 1e-14, noNaN: true }),
      fc.constantFrom(0, 5e-324, -5e-324, Number.MAX_VALUE, -Number.MAX_VALUE, 1e-310),
    )
    fc.assert(
      fc.property(fc.array(any, { maxLength: 50 }), (values) => {
        const { thresholds, low, high } = contourLevels(values, values, spacing)
        const levels = [low, ...thresholds]
        return (
          thresholds.length < 60 &&
          thresholds.every((threshold, k) => threshold > levels[k]! && threshold <= high) &&
          (low < high || thresholds.length === 0)
        )
      }),
      { numRuns: 500 },
    )
  })

  it('has a threshold wherever f is not constant, be it of two values', () => {
    for (const [low, high] of [
      [-2, 2],
      [0, 5],
    ] as const) {
      const values = over((x) => (x < 0 ? low : high), [-1, 1, -1, 1])
      expect(contourLevels(values, values, spacing).thresholds.length).toBeGreaterThan(0)
    }
  })
})
