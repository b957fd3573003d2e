import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chartScale } from './chart-scale'

const line = (...value: number[]) => ({ t: value.map((_, t) => t), value })
const named = (ticks: readonly { label: string }[]) => ticks.map(({ label }) => label)

describe('chartScale', () => {
  it('spans the decades between the least and the greatest value', () => {
    const scale = chartScale([line(1e4, 3, 1e-15)], 'log', 5)
    expect(named(scale.ticks)).toEqual(['10⁻¹⁵', '10⁻¹⁰', '10⁻⁵', '10⁰'])
    expect(scale.toFraction(1e4)).toBe(1)
    // A logarithm is right to about 1e-16 of its size.
    expect(scale.toFraction(1e-15)).toBeCloseTo(0, 12)
    expect(scale.toFraction(1)).toBeCloseTo(15 / 19, 12)
  })

  it('gives powers of ten the heights of their values, and goes on beyond the axis', () => {
    const { toFraction, powerToFraction } = chartScale([line(1e4, 1e-4)], 'log', 5)
    expect(powerToFraction?.(2)).toBeCloseTo(toFraction(100), 12)
    expect(powerToFraction?.(-400)).toBe(-49.5)
    expect(chartScale([line(1)], 'linear', 5).powerToFraction).toBeNull()
  })

  it('puts 0, and what is below it, on the floor and says that it is not on the axis', () => {
    const scale = chartScale([line(1, 0.1, 0, -1e-16)], 'log', 5)
    for (const f of [0, -1e-16, -5]) {
      expect(scale.toFraction(f)).toBe(0)
      expect(scale.shows(scale.toFraction(f))).toBe(false)
    }
    expect(scale.shows(scale.toFraction(0.5))).toBe(true)
  })

  it('does not let a run that diverges flatten the others', () => {
    const scale = chartScale([line(100, 1e3, 1e90, 1e300), line(100, 1)], 'log', 5)
    expect(scale.toFraction(1e300)).toBeGreaterThan(1)
    expect(scale.shows(scale.toFraction(1e300))).toBe(false)
    expect(scale.toFraction(100) - scale.toFraction(1)).toBeGreaterThan(0.3)
  })

  it('has plain numbers on a short axis', () => {
    expect(named(chartScale([line(63, 14)], 'log', 5).ticks)).toEqual(['10', '20', '50', '100'])
  })

  it('is linear where it is asked to be, and tells what falls out of sight', () => {
    const scale = chartScale([line(10, 0, -10)], 'linear', 5)
    expect([10, 0, -10].map(scale.toFraction)).toEqual([1, 0.5, 0])
    const off = chartScale([line(10, -1e9)], 'linear', 5)
    expect(off.shows(off.toFraction(-1e9))).toBe(false)
    expect(off.shows(off.toFraction(10))).toBe(true)
  })

  it('bears values at the ends of the doubles', () => {
    const huge = chartScale([line(-1.7e308, 0, 1.7e308)], 'linear', 5)
    expect([-1.7e308, 0, 1.7e308].map(huge.toFraction)).toEqual([0, 0.5, 1])
    expect(named(huge.ticks)).toContain('−1.5·10³⁰⁸')
    const tiny = chartScale([line(0, -5e-324)], 'linear', 5)
    expect(tiny.toFraction(0)).toBe(tiny.toFraction(-5e-324))
  })

  it('is never NaN, whatever the values are', () => {
    const most = Number.MAX_VALUE
    const extreme = [0, 1, -1, 5e-324, -5e-324, 1e-310, 1.198e308, -1.198e308, most, -most]
    const loss = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.constantFrom(...extreme),
    )
    const kinds = ['log', 'linear'] as const
    const check = (runs: readonly (readonly number[])[], kind: (typeof kinds)[number]) => {
      const scale = chartScale(
        runs.map((values) => line(...values)),
        kind,
        5,
      )
      for (const f of runs.flat()) expect(scale.toFraction(f)).not.toBeNaN()
      for (const { fraction, label } of scale.ticks) {
        expect(fraction).toBeGreaterThanOrEqual(0)
        expect(fraction).toBeLessThanOrEqual(1)
        expect(label).toMatch(/\d/)
      }
      expect(scale.ticks.length).toBeLessThan(25)
    }
    for (const first of extreme)
      for (const second of extreme)
        for (const kind of kinds) {
          check([[first], [second]], kind)
          check([[first, second]], kind)
        }
    const runs = fc.array(fc.array(loss, { maxLength: 8 }), { maxLength: 3 })
    fc.assert(fc.property(runs, fc.constantFrom(...kinds), check), { numRuns: 2000 })
  })
})
