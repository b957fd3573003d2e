import fc from 'fast-check'
import { expect, it } from 'vitest'
import { approach } from './approach'

it.each([
  [1 - 0.0185 * 25.7157, 'cuts the distance by 47\u00a0% or more'],
  [0.002, 'cuts the distance by 99\u00a0% or more'],
  [0.52, 'cuts the distance by 48\u00a0% or more'],
  [0.9, 'cuts the distance by 10\u00a0% or more'],
  [0.99924, 'cuts the distance by 0.076\u00a0% or more'],
  [1e-12, 'goes all the way to it'],
])('a factor of %d %s', (factor, said) => {
  expect(approach(factor)).toBe(said)
})

it('never says more than is so', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-8, max: 0.99999, noNaN: true }), (factor) => {
      const share = Number(/by ([\d.]+)/.exec(approach(factor))?.[1]) / 100
      const cut = 1 - factor
      // The last digits of 1 − factor are rounded, and two digits of its percentage are said.
      expect(share).toBeLessThanOrEqual(cut * (1 + 1e-11))
      expect(share).toBeGreaterThan(cut * 0.9)
    }),
  )
})
