import { tickFormat } from 'd3'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { axisTicks, shortTicks } from './axis-ticks'

const labels = (low: number, high: number, count: number) =>
  axisTicks(low, high, count).map(({ label }) => label)

describe('axisTicks', () => {
  it('labels round values, with a real minus sign', () => {
    expect(labels(-5, 5, 5)).toEqual(['−4', '−2', '0', '2', '4'])
    expect(labels(0, 1_000, 2)).toEqual(['0', '500', '1000'])
    expect(labels(-0.2, 0.2, 4)).toEqual(['−0.2', '−0.1', '0.0', '0.1', '0.2'])
  })

  it('writes what is very large or very small with a power of ten', () => {
    expect(labels(-5e6, 5e6, 5)).toEqual(['−4·10⁶', '−2·10⁶', '0', '2·10⁶', '4·10⁶'])
    expect(labels(0, 3e-7, 3)).toEqual(['0', '10⁻⁷', '2·10⁻⁷', '3·10⁻⁷'])
    expect(labels(-1.5e308, 1.5e308, 4)).toEqual(['−10³⁰⁸', '0', '10³⁰⁸'])
    expect(labels(0, 3.5e-310, 3)).toEqual(['0', '10⁻³¹⁰', '2·10⁻³¹⁰', '3·10⁻³¹⁰'])
    expect(labels(0, 2.5e7, 5)).toEqual(['0', '5·10⁶', '10⁷', '1.5·10⁷', '2·10⁷', '2.5·10⁷'])
  })
})

describe('shortTicks', () => {
  it('says nothing of an origin where labels are short', () => {
    expect(shortTicks(-5, 5, 5)).toEqual({ ticks: axisTicks(-5, 5, 5), offset: '' })
  })

  it('measures from a round number where they are not', () => {
    const { ticks, offset } = shortTicks(1 - 5e-7, 1 + 5e-7, 5)
    expect(offset).toBe(' − 1')
    expect(ticks.map(({ label }) => label)).toEqual(['−4·10⁻⁷', '−2·10⁻⁷', '0', '2·10⁻⁷', '4·10⁻⁷'])
    // The doubles next to 1 are 2e-16 apart.
    ticks.forEach(({ value }, k) => {
      expect(value).toBeCloseTo(1 + (k - 2) * 2e-7, 15)
    })
  })

  it('has labels that differ, and values in the view', () => {
    const [low, high] = [-Math.PI - 1e-9, -Math.PI + 1e-9]
    const { ticks, offset } = shortTicks(low, high, 5)
    expect(offset).toMatch(/^ \+ 3\.14159265/)
    expect(new Set(ticks.map(({ label }) => label)).size).toBe(ticks.length)
    expect(ticks.length).toBeGreaterThan(2)
    for (const { value } of ticks) {
      expect(value).toBeGreaterThanOrEqual(low - 1e-12)
      expect(value).toBeLessThanOrEqual(high + 1e-12)
    }
  })
})

it('labels of a usual size are those that d3-scale gives them', () => {
  const end = fc.double({ min: -9e5, max: 9e5, noNaN: true })
  fc.assert(
    fc.property(end, end, fc.integer({ min: 2, max: 10 }), (a, b, count) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      fc.pre(Math.max(-low, high) >= 1e-3 && high - low > 1e-12)
      const reference = tickFormat(low, high, count)
      for (const { value, label } of axisTicks(low, high, count))
        expect(label.replaceAll('\u202f', '')).toBe(reference(value).replaceAll(',', ''))
    }),
  )
})
