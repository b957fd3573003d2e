import { expect, it } from 'vitest'
import { usualRange } from './usual-range'

it('has a little room about the values, and leaves out single ones far out', () => {
  const values = Array.from({ length: 1001 }, (_, i) => i / 1000)
  values[500] = 1e6
  const { low, high } = usualRange(values)
  expect(low).toBeLessThan(0)
  expect(low).toBeGreaterThan(-0.07)
  expect(high).toBeGreaterThan(0.99)
  expect(high).toBeLessThan(1.1)
})

it('is no wider in digits than the value at which all rest', () => {
  expect(usualRange([0, 1e-20, 3e-17, Number.NaN])).toEqual({ low: -1, high: 1 })
  const { low, high } = usualRange([3, 3.0000002, 3])
  expect(low).toBeCloseTo(2.7, 6)
  expect(high).toBeCloseTo(3.3, 6)
  expect(usualRange([Number.NaN])).toEqual({ low: -1, high: 1 })
})

it('keeps a small surface in sight', () => {
  expect(usualRange([1e-9, 2e-9]).high).toBeLessThan(2.1e-9)
})
