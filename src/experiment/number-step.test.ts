import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { stepped } from './number-step'

const rate = { above: 0 }

describe('stepped', () => {
  it.each([
    [0.0185, 1, rate, 0.019],
    [0.0185, -1, rate, 0.018],
    [0.0185, 10, rate, 0.02],
    [0.0185, -10, rate, 0.01],
    [0.1, 1, rate, 0.11],
    [0.1, -1, rate, 0.099],
    [1e-6, -1, rate, 9.9e-7],
    [500, 1, { min: 1, max: 1e6, integer: true }, 510],
    [500, -10, { min: 1, max: 1e6, integer: true }, 400],
    [9, 1, { min: 1, max: 1e6, integer: true }, 10],
    [1, -1, { min: 1, max: 1e6, integer: true }, null],
    [1e6, 1, { min: 1, max: 1e6, integer: true }, null],
    [0.9, 1, { min: 0, below: 1 }, 0.91],
    [0.99, 1, { min: 0, below: 1 }, null],
    [0, 1, { min: 0, below: 1 }, 0.1],
    [0, -1, { min: 0 }, null],
    [-6, 1, {}, -5.9],
    [0.05, -1, {}, 0],
    [0, -1, {}, -0.1],
    [-0.1, 10, {}, 0],
  ])('%d by %d within %o', (value, by, range, next) => {
    expect(stepped(value, by, range)).toBe(next === null ? null : next)
  })

  it('takes the step that it is given where numbers have either sign', () => {
    expect(stepped(0.5, 1, {}, 1)).toBe(10)
    expect(stepped(-512, -1, {}, 1)).toBe(-520)
    expect(stepped(0.512, -1, {}, -3)).toBe(0.511)
  })
})

test('goes the way it is asked to, within the range, and comes back over the same numbers', () => {
  const value = fc.double({ min: 1e-12, max: 1e12, noNaN: true })
  fc.assert(
    fc.property(value, fc.constantFrom(1, 10), (value, by) => {
      const up = stepped(value, by, rate)!
      expect(up).toBeGreaterThan(value)
      expect(stepped(up, -by, rate)!).toBeLessThanOrEqual(value * (1 + 1e-9))
      const down = stepped(value, -by, rate)!
      expect(down).toBeLessThan(value)
      expect(down).toBeGreaterThan(0)
    }),
  )
})
