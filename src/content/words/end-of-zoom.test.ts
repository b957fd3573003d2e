import { expect, test } from 'vitest'
import { endOfZoom, isRounding } from './end-of-zoom'

test('a range of a few roundings is rounding, and a constant is none', () => {
  expect(isRounding({ low: 1, high: 1 + 3e-15 })).toBe(true)
  expect(isRounding({ low: -78.33, high: -78.33 + 5e-13 })).toBe(true)
  expect(isRounding({ low: 1, high: 1 + 1e-12 })).toBe(false)
  // Near 0 doubles are close together.
  expect(isRounding({ low: 0, high: 1e-300 })).toBe(false)
  expect(isRounding({ low: 3, high: 3 })).toBe(false)
  expect(isRounding({ low: Number.NaN, high: Number.NaN })).toBe(false)
  expect(isRounding(null)).toBe(false)
})

test('the end of a zoom has its reason', () => {
  expect(endOfZoom('in', { low: 1, high: 1 + 3e-15 })).toContain('rounding')
  expect(endOfZoom('in', { low: 0, high: 1 })).toBe('As far in as double precision goes.')
  expect(endOfZoom('out', { low: 0, high: 1 })).toBe('As far out as double precision goes.')
})
