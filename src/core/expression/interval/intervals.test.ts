import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import references from '../../fixtures/function-values.json'
import type { PrimitiveName } from '../../records/primitive-name'
import { everything, type Interval, interval } from './interval'
import { intervals } from './intervals'
import { addDown, addUp, divideDown, divideUp, multiplyDown, multiplyUp } from './rounding'

const double = fc.double({ noNaN: true, noDefaultInfinity: true })
const moderate = fc.double({ min: -1e6, max: 1e6, noNaN: true })

/** A finite double as an exact fraction numerator / 2¹⁰⁷⁴. */
function exact(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8))
  view.setFloat64(0, value)
  const bits = view.getBigUint64(0)
  const exponent = Number((bits >> 52n) & 0x7ffn)
  const fraction = bits & 0xfffffffffffffn
  const significand = exponent === 0 ? fraction : fraction | 0x10000000000000n
  const magnitude = significand << BigInt(Math.max(0, exponent - 1))
  return value < 0 ? -magnitude : magnitude
}

const unit = 1n << 1074n

describe('rounding', () => {
  it('bounds every sum, and meets it where it is a double', () => {
    fc.assert(
      fc.property(fc.oneof(double, moderate, fc.integer()), fc.oneof(double, moderate), (a, b) => {
        const sum = exact(a) + exact(b)
        const [low, high] = [addDown(a, b), addUp(a, b)]
        if (Number.isFinite(low)) expect(exact(low) <= sum).toBe(true)
        if (Number.isFinite(high)) expect(exact(high) >= sum).toBe(true)
        const isDouble = Number.isFinite(a + b) && exact(a + b) === sum
        if (isDouble) expect([low, high]).toEqual([a + b, a + b])
      }),
      { numRuns: 2000 },
    )
  })

  it('bounds every product, and meets it where it is a double', () => {
    fc.assert(
      fc.property(fc.oneof(double, moderate), fc.oneof(double, moderate, fc.integer()), (a, b) => {
        const product = exact(a) * exact(b)
        const [low, high] = [multiplyDown(a, b), multiplyUp(a, b)]
        if (Number.isFinite(low)) expect(exact(low) * unit <= product).toBe(true)
        if (Number.isFinite(high)) expect(exact(high) * unit >= product).toBe(true)
        expect(low).toBeLessThanOrEqual(a * b)
        expect(high).toBeGreaterThanOrEqual(a * b)
      }),
      { numRuns: 2000 },
    )
    expect([multiplyDown(3, 7), multiplyUp(3, 7)]).toEqual([21, 21])
    expect([multiplyDown(0, Infinity), multiplyUp(-Infinity, 0)]).toEqual([0, 0])
  })

  it('bounds every quotient, and meets it where it is a double', () => {
    fc.assert(
      fc.property(double, fc.oneof(double, moderate), (a, b) => {
        fc.pre(b !== 0)
        const [low, high] = [divideDown(a, b), divideUp(a, b)]
        const sign = b < 0 ? -1n : 1n
        const [numerator, denominator] = [sign * exact(a) * unit, sign * exact(b)]
        if (Number.isFinite(low)) expect(exact(low) * denominator <= numerator).toBe(true)
        if (Number.isFinite(high)) expect(exact(high) * denominator >= numerator).toBe(true)
      }),
      { numRuns: 2000 },
    )
    expect([divideDown(21, 7), divideUp(21, 7)]).toEqual([3, 3])
  })
})

it.each(references.values as [PrimitiveName, number, number, number][])(
  'encloses %s(%d), known to 32 digits',
  (name, x, nearest, rest) => {
    const { lo, hi } = intervals.apply(name, interval(x, x))
    // Differences of doubles this close are exact.
    expect(lo - nearest).toBeLessThanOrEqual(rest)
    expect(hi - nearest).toBeGreaterThanOrEqual(rest)
    // And closely so.
    expect(hi - lo).toBeLessThanOrEqual(2e-15 * Math.max(Math.abs(nearest), 1e-300))
  },
)

const full = (regularity: Interval['regularity']) => ({ lo: -1, hi: 1, regularity })

describe('functions over an interval', () => {
  it('know the crests of waves', () => {
    expect(intervals.apply('sin', interval(1, 2))).toMatchObject({ hi: 1 })
    expect(intervals.apply('sin', interval(4, 5))).toMatchObject({ lo: -1 })
    expect(intervals.apply('cos', interval(-0.1, 0.1))).toMatchObject({ hi: 1 })
    expect(intervals.apply('sin', interval(0, 7))).toEqual(full('smooth'))
    expect(intervals.apply('cos', interval(1e20, 1e20))).toEqual(full('smooth'))
    expect(intervals.apply('sin', interval(0.5, 1.5)).hi).toBeLessThan(1)
  })

  it('say where they are not defined or have a pole', () => {
    for (const [name, lo, hi] of [
      ['log', -1, 2],
      ['sqrt', -1, 2],
      ['asin', 0, 2],
      ['tan', 1, 2],
      ['log1p', -2, 0],
    ] as const) {
      expect(intervals.apply(name, interval(lo, hi)).regularity).toBe('undefined')
    }
    expect(intervals.apply('log', interval(-2, -1))).toEqual(everything)
    expect(intervals.divide(interval(1, 1), interval(0, 1))).toEqual(everything)
    expect(intervals.divide(interval(0, 0), interval(-1, 1))).toEqual(everything)
    expect(intervals.apply('atan2', interval(-1, 1), interval(-2, -1))).toEqual(everything)
  })

  it('say where they have a kink or a jump, even at an end of the interval', () => {
    for (const name of ['abs', 'relu', 'sign', 'positive', 'floor', 'ceil'] as const) {
      expect(intervals.apply(name, interval(0, 0.5)).regularity, name).toBe('kink')
      expect(intervals.apply(name, interval(0.25, 0.5)).regularity, name).toBe('smooth')
    }
    expect(intervals.apply('round', interval(0, 0.5)).regularity).toBe('kink')
    expect(intervals.apply('min', interval(0, 1), interval(1, 2)).regularity).toBe('kink')
    expect(intervals.apply('max', interval(0, 1), interval(1.5, 2)).regularity).toBe('smooth')
    expect(intervals.apply('hypot', interval(-1, 1), interval(0, 1)).regularity).toBe('kink')
    expect(intervals.apply('mod', interval(1, 2), interval(2, 2)).regularity).toBe('kink')
  })

  it('know a square from a product', () => {
    const a = interval(-1, 2)
    expect(intervals.multiply(a, a)).toEqual(interval(0, 4))
    expect(intervals.multiply(a, interval(-1, 2))).toEqual(interval(-2, 4))
    expect(intervals.multiply(everything, everything)).toEqual(everything)
  })

  it('widen constants that are no short fractions', () => {
    expect(intervals.number(7.25)).toEqual(interval(7.25, 7.25))
    const third = intervals.number(1 / 3)
    expect(exact(third.lo) * 3n < unit && exact(third.hi) * 3n > unit).toBe(true)
    expect(intervals.number(Number.NaN)).toEqual(everything)
  })
})

it('throws for ends that are the wrong way round', () => {
  expect(() => interval(2, 1)).toThrow('lo must be at most hi, not 2 and 1')
  expect(() => interval(Number.NaN, 1)).toThrow(RangeError)
})
