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
