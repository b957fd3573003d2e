import { expect, it } from 'vitest'
import { sweepAt } from './sweep'

it('goes up from where it begins, turns at the ends, and takes as long each way', () => {
  expect(sweepAt(0.25, 0, false)).toBe(0.25)
  expect(sweepAt(0.25, 3, false)).toBe(0.75)
  expect(sweepAt(0.25, 6, false)).toBe(0.75)
  expect(sweepAt(0, 12, false)).toBe(0)
})

it('jumps where motion is reduced, and is at rest between', () => {
  expect(sweepAt(0, 1.4, true)).toBe(0)
  expect(sweepAt(0, 1.6, true)).toBe(sweepAt(0, 2.9, true))
  expect(sweepAt(0, 1.6, true)).toBeCloseTo(1 / 12, 12)
})
