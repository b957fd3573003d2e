import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { channelsOf, faded, mixed, opacityOf } from './colour'
import { themed } from './palette'

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, '0')}`)

describe('mixed colours', () => {
  it('are the grey of half the lightness between black and white', () => {
    // L = 1/2, so that each linear channel is 1/8, which is 1.055 · 8^(−1/2.4) − 0.055 = 0.3885… = 99/255.
    expect(mixed('#000000', 0.5, '#ffffff')).toBe('#636363')
  })
  it('are the colours themselves at the ends, and as near as a byte to them close by', () => {
    fc.assert(
      fc.property(colour, colour, (a, b) => {
        expect(mixed(a, 0, b)).toBe(a)
        expect(mixed(a, 1, b)).toBe(b)
        const near = channelsOf(mixed(a, 1e-9, b))
        for (const [k, channel] of channelsOf(a)!.entries())
          expect(Math.abs(near![k]! - channel)).toBeLessThanOrEqual(1)
      }),
    )
  })
  it('are left to CSS in the colours of a page', () => {
    const mix = themed.mixed('contour-0', 0.25, 'contour-1')
    expect(mix).toBe('color-mix(in oklab, var(--contour-1) 25%, var(--contour-0))')
  })
})

describe('a faded colour', () => {
  it('has the share of its opacity, which can be taken from it again', () => {
    expect(faded('#102030', 0.2)).toBe('#10203033')
    expect(opacityOf('#10203033')).toEqual(['#102030', 0.2])
    expect(opacityOf('#102030')).toEqual(['#102030', 1])
    expect(themed.faded('ink', 0.15)).toBe('color-mix(in srgb, var(--ink) 15%, transparent)')
  })
})

it('is read as browsers compute it', () => {
  expect(channelsOf('rgb(1, 2, 3)')).toEqual([1, 2, 3, 1])
  expect(channelsOf('rgba(1, 2, 3, 0.5)')).toEqual([1, 2, 3, 0.5])
  expect(channelsOf('var(--ink)')).toBeNull()
})
