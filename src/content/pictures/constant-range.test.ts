import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  constantAt,
  constantPositions,
  firstConstantRange,
  isConstantRange,
  placeOfConstant,
  rangeWithin,
} from './constant-range'

const typed = { kind: 'formula', text: 'a*x^2' } as const
const finite = fc.double({ min: -1e6, max: 1e6, noNaN: true })

it('holds the value, whatever it is', () => {
  fc.assert(
    fc.property(finite, finite, (first, then) => {
      const range = rangeWithin(firstConstantRange(typed, 'a', first), then)
      for (const value of [first, then]) {
        expect(range.low).toBeLessThanOrEqual(value)
        expect(range.high).toBeGreaterThanOrEqual(value)
      }
      expect(isConstantRange(range)).toBe(true)
    }),
  )
})

it('has values of few digits at its places, and knows them again', () => {
  const range = firstConstantRange(typed, 'a', 1)
  expect(constantAt(range, placeOfConstant(range, 1))).toBe(1)
  expect(constantAt(range, placeOfConstant(range, 0.1 + 0.2))).toBe(0.3)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: constantPositions(range) }), (place) => {
      const value = constantAt(range, place)
      expect(String(value).length).toBeLessThan(6)
      expect(placeOfConstant(range, value)).toBe(place)
    }),
  )
})

it.each([
  { low: 1, high: 1, step: 0.1 },
  { low: 0, high: 1, step: 2 },
  { low: 0, high: 1, step: 0 },
])('is none of %j', (range) => {
  expect(isConstantRange(range)).toBe(false)
})
