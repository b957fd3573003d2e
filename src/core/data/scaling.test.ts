import fc from 'fast-check'
import { expect, it } from 'vitest'
import { columnScale, type Scaling, scaleBetween, scaled } from './scaling'
import { question } from './sets/question'
import { columnOf } from './table'

const x = columnOf(question.table(), 'x')
const seen = (values: Float64Array, scaling: Scaling) =>
  scaled(values, columnScale(values, scaling)!)

/**
 * Eigenvalues of the Hessian of the mean of (w·x + b − y)², which has 2·mean(x²), 2·mean(x) and 2.
 */
function eigenvalues(x: Float64Array): readonly [number, number] {
  const a = (2 * x.reduce((sum, each) => sum + each * each, 0)) / x.length
  const b = (2 * x.reduce((sum, each) => sum + each, 0)) / x.length
  const root = Math.hypot((a - 2) / 2, b)
  const largest = (a + 2) / 2 + root
  return [(2 * a - b * b) / largest, largest]
}

// From data-losses.json, computed there from the definition.
it.each([
  ['raw', 0.2581962361015724, 4169.541803763898],
  ['centred', 2, 538.28],
  ['standard', 2, 2],
] as const)(
  'gives the question that diverged, %s, the curvature it has',
  (scaling, least, most) => {
    const [smallest, largest] = eigenvalues(seen(x, scaling))
    // To a few roundings, of which the determinant of the raw one loses four digits.
    expect(smallest).toBeCloseTo(least, 10)
    expect(largest).toBeCloseTo(most, 9)
  },
)

const value = fc.double({ min: -1e6, max: 1e6, noNaN: true })
const columns = fc
  .array(value, { minLength: 2, maxLength: 20 })
  .filter((x) => Math.max(...x) - Math.min(...x) > 1e-3)

it('takes the mean to 0, and the mean square to 1', () => {
  fc.assert(
    fc.property(columns, (all) => {
      const values = Float64Array.from(all)
      const mean = (of: Float64Array) => of.reduce((sum, each) => sum + each / of.length, 0)
      const size = Math.max(...values.map(Math.abs))
      expect(Math.abs(mean(seen(values, 'centred')))).toBeLessThanOrEqual(1e-14 * size)
      const standard = seen(values, 'standard')
      // The deviations of 1e-3 at least are known to the roundings of values of up to 1e6.
      expect(mean(standard.map((each) => each * each))).toBeCloseTo(1, 6)
    }),
  )
})

it('leaves raw values alone', () => {
  expect(seen(x, 'raw')).toBe(x)
  expect(seen(Float64Array.of(1, 3), 'standard')).toEqual(Float64Array.of(-1, 1))
})

it('scales the largest and the smallest numbers there are', () => {
  for (const size of [1e308, 1e-308]) {
    const { centre, unit } = columnScale(new Float64Array([-size, size]), 'standard')!
    expect([centre, unit]).toEqual([0, size])
  }
})

it('cannot standardise a column of one value, and centres it', () => {
  // The mean of three times 0.1 is not 0.1.
  const values = Float64Array.of(0.1, 0.1, 0.1)
  expect(columnScale(values, 'standard')).toBeNull()
  expect(seen(values, 'centred')).toEqual(new Float64Array(3))
})

it('goes from one scaling to another without a leap, and arrives', () => {
  const [from, to] = [columnScale(x, 'raw')!, columnScale(x, 'standard')!]
  const at = (share: number) => eigenvalues(scaled(x, scaleBetween(from, to, share)))[1]
  const steps = Array.from({ length: 101 }, (_, k) => at(k / 100))
  expect(steps[0]).toBe(eigenvalues(x)[1])
  expect(steps[100]).toBeCloseTo(2, 12)
  // From 4169.5 to 2 in a hundred steps of at most 9.5 %, where even ones would have 7.4 %.
  const ratios = steps.slice(1).map((each, k) => steps[k]! / each)
  expect(Math.max(...ratios)).toBeLessThan(1.095)
  expect(Math.min(...ratios)).toBeGreaterThan(1)
})
