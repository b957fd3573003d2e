import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { GradientField } from '../../../../core/ground/gradient-field'
import { project } from '../../projection'
import { arrowsPath, lengthScale, longest, shortest } from './gradient-arrows'

const slope = fc.double({ min: 1e-200, max: 1e200, noNaN: true })

it('gives lengths in their range, longer where it is steeper, whatever the unit of f', () => {
  fc.assert(
    fc.property(
      fc.array(slope, { minLength: 2 }),
      fc.double({ min: 1e-9, max: 1e9, noNaN: true }),
      (slopes, unit) => {
        const lengthOf = lengthScale(slopes)
        const inOtherUnit = lengthScale(slopes.map((each) => each * unit))
        const sorted = slopes.toSorted((a, b) => a - b)
        const lengths = sorted.map(lengthOf)
        // Logarithms of ±460 to within a rounding, over a range of 6.9 at the least.
        const slack = 1e-11
        for (const [k, length] of lengths.entries()) {
          expect(length).toBeGreaterThan(shortest - slack)
          expect(length).toBeLessThan(longest + slack)
          expect(length).toBeGreaterThanOrEqual(lengths[k - 1] ?? 0)
          expect(Math.abs(length - inOtherUnit(sorted[k]! * unit))).toBeLessThan(slack)
        }
      },
    ),
  )
})

it('is a third of the range for a factor of ten, where slopes differ by a thousand or less', () => {
  const lengthOf = lengthScale([2, 20, Number.NaN, 0, Infinity])
  expect(lengthOf(20)).toBe(longest)
  expect(lengthOf(2)).toBeCloseTo(longest - (longest - shortest) / 3, 12)
})

const field = (dfdx: number[], dfdy: number[]): GradientField => ({
  spacing: { x: 1, y: 1 },
  firstColumn: 0,
  firstRow: 0,
  columns: dfdx.length,
  rows: 1,
  dfdx: Float64Array.from(dfdx),
  dfdy: Float64Array.from(dfdy),
})

it('points downhill, has a dot where ∇f is 0, and nothing where there is none', () => {
  const projection = project({ x0: 0, x1: 4, y0: 0, y1: 4 }, 400, 400)
  const numbers = arrowsPath(field([0], [3]), projection)
    .match(/-?[\d.]+/g)
    ?.map(Number)
  // In the middle of the first cell, 100 pixels wide; on the screen y = 0 is at the bottom.
  expect(numbers?.slice(0, 4)).toEqual([50, 350 - longest / 2, 50, 350 + longest / 2])
  expect(arrowsPath(field([0], [0]), projection)).toBe('M49.0 350.0h2')
  expect(arrowsPath(field([Number.NaN, Infinity], [0, 1]), projection)).toBe('')
})
