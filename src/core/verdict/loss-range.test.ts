import { expect, test } from 'vitest'
import { lossRange } from './loss-range'

test('the lowest of all, and the ends of the last fifth', () => {
  const f = Float64Array.from([9, 1, 5, 6, 7, 8, 4, 3, 2.5, 2])
  expect(lossRange(f)).toEqual({ lowest: 1, late: [2, 2.5] })
})

test('a single iterate is its own last fifth', () => {
  expect(lossRange(Float64Array.of(3))).toEqual({ lowest: 3, late: [3, 3] })
})

test('no iterate, no range', () => {
  expect(lossRange(new Float64Array(0))).toEqual({
    lowest: Number.NaN,
    late: [Number.NaN, Number.NaN],
  })
})
