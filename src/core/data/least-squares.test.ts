import fc from 'fast-check'
import { expect, it } from 'vitest'
import reference from '../fixtures/data-losses.json'
import { type CentredSquares, leastSquares } from './least-squares'

const ones = (rows: number) => new Float64Array(rows).fill(1)
const negative = (values: readonly number[]) => values.map((value) => -value)

/** The least squares of y = w·x + b. */
const line = (x: readonly number[], y: readonly number[]) =>
  leastSquares(x, ones(x.length), negative(y))

function value({ at, least, tilt, across, along }: CentredSquares, u: number, v: number) {
  const du = u - at[0]
  return least + across * (v - at[1] + tilt * du) ** 2 + along * du ** 2
}

it('has the digits that NIST certifies of Norris', () => {
  const { x, y, certified } = reference.norris
  const [w, b] = line(x, y).at
  expect(w.toPrecision(15)).toBe(String(certified.w))
  // Its data, rounded to doubles, have 2.7e-15 more than its fifteen digits.
  expect(Math.abs(b - certified.b)).toBeLessThan(3e-15)
})

const number = fc.integer({ min: -500, max: 500 }).map((n) => n / 16)
const rows = fc.array(fc.tuple(number, number, number), { minLength: 1, maxLength: 12 })

it('is the mean of the squares, everywhere', () => {
  fc.assert(
    fc.property(rows, number, number, (given, u, v) => {
      const [a, b, c] = [0, 1, 2].map((k) => given.map((row) => row[k]!)) as [
        number[],
        number[],
        number[],
      ]
      const mean =
        given.reduce((sum, row) => sum + (row[0] * u + row[1] * v + row[2]) ** 2, 0) / given.length
      const size = given.reduce(
        (sum, row) => sum + (Math.abs(row[0] * u) + Math.abs(row[1] * v) + Math.abs(row[2])) ** 2,
        0,
      )
      // A few roundings of what is squared: the sum by itself has as many.
      expect(Math.abs(value(leastSquares(a, b, c), u, v) - mean)).toBeLessThanOrEqual(1e-12 * size)
    }),
  )
})

it('has its minimum where no gradient is left, to rounding', () => {
  fc.assert(
    fc.property(rows, (given) => {
      const [a, b, c] = [0, 1, 2].map((k) => given.map((row) => row[k]!)) as [
        number[],
        number[],
        number[],
      ]
      const [u, v] = leastSquares(a, b, c).at
      const residuals = given.map((row) => row[0] * u + row[1] * v + row[2])
      for (const column of [a, b]) {
        const slope = column.reduce((sum, entry, i) => sum + entry * residuals[i]!, 0)
        const terms = given.map((row, i) =>
          Math.abs(column[i]! * (Math.abs(row[0] * u) + Math.abs(row[1] * v) + Math.abs(row[2]))),
        )
        expect(Math.abs(slope)).toBeLessThanOrEqual(
          1e-13 * Math.max(1e-300, ...terms) * given.length,
        )
      }
    }),
  )
})

it('loses no digit of a tiny residual beside large numbers', () => {
  const x = [1e8, 1e8 + 1, 1e8 + 2, 1e8 + 3]
  const { at, least, along } = line(x, [0, 1, 2, 3])
  expect(at).toEqual([1, -1e8])
  expect(least).toBe(0)
  expect(along).toBe(1.25)
})

it('of a constant column has a line of minima, and the one of these nearest to 0', () => {
  const { at, rank, along, least } = line([2, 2, 2], [1, 3, 5])
  expect(rank).toBe(1)
  expect(along).toBe(0)
  expect(at[0]).toBeCloseTo(1.2, 14)
  expect(at[1]).toBeCloseTo(0.6, 14)
  expect(least).toBeCloseTo(8 / 3, 14)
})

it('of collinear columns as well', () => {
  const a = [1, 2, 3]
  const b = [3, 6, 9]
  const { rank, least } = leastSquares(a, b, [-1, -2, -3])
  expect(rank).toBe(1)
  expect(least).toBeLessThan(1e-31)
})

it('of a column of nothing but 0 has none of its squares', () => {
  expect(leastSquares([1, 2], [0, 0], [-2, -4])).toEqual({
    at: [2, 0],
    least: 0,
    tilt: 0,
    across: 0,
    along: 2.5,
    rank: 1,
  })
  expect(leastSquares([0, 0], [1, 2], [-2, -4])).toMatchObject({ at: [0, 2], rank: 1 })
  expect(leastSquares([0], [0], [3])).toMatchObject({ rank: 0, least: 9 })
})
