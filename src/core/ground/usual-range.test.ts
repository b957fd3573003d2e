import { expect, test } from 'vitest'
import { usualRange } from './usual-range'

const upTo = (last: number) => Array.from({ length: last + 1 }, (_, k) => k)

test('is all of what has no outliers', () => {
  expect(usualRange(upTo(1000))).toEqual({ typicalHeight: 500.5 / 2, topHeight: 500 })
})

test('ends at eight times the height that 99 % stay below', () => {
  // The 99th percentile of 1001 values is number 990, counted from 0.
  const values = upTo(1000).map((k) => (k === 1000 ? 1e300 : k - 100))
  expect(usualRange(values).topHeight).toBe((8 * 990) / 2)
})

test('ends at eight times the typical height of what rises, where that is less than 1 %', () => {
  const values = [...Array.from({ length: 1000 }, () => 2), 3, 5, 1000]
  expect(usualRange(values)).toEqual({ typicalHeight: 1.5, topHeight: 12 })
})

test('what is typical is told by the central values, unless none of them rises or is finite', () => {
  const values = upTo(100)
  expect(usualRange(values, [9, 0, Number.NaN, Number.POSITIVE_INFINITY, 7]).typicalHeight).toBe(4)
  expect(usualRange(values, [0, Number.NaN]).typicalHeight).toBe(50.5 / 2)
})

test('does not overflow where the difference of two values would', () => {
  const values = [-(2 ** 1023), 0, 2 ** 1023]
  expect(usualRange(values)).toEqual({ typicalHeight: 1.5 * 2 ** 1022, topHeight: 2 ** 1023 })
})
