import { describe, expect, it } from 'vitest'
import { readingText } from './reading-format'

const usual = { unitsX: 0.03, unitsY: 0.03, range: 3000 }

describe('readingText', () => {
  it('has a pixel of x and y, and f and its gradient in a few digits', () => {
    expect(
      readingText({ at: [2.98, -2.4], f: 3.10649, gradient: [6.82241, -17.26512] }, usual),
    ).toEqual({ x: '2.98', y: '−2.40', f: '3.106', gradient: '(6.8224, −17.265)' })
  })

  it('has as many digits of f as tell neighbours apart', () => {
    const fine = { unitsX: 1e-9, unitsY: 1e-9, range: 1e-6 }
    const { x, f } = readingText(
      { at: [3.0000001234, 2], f: 78.33233140754, gradient: [0, 1] },
      fine,
    )
    expect(x).toBe('3.0000001234')
    // A two-thousandth of the range is 5e-10.
    expect(f).toBe('78.3323314075')
  })

  it('writes what is very large or very small with a power of ten', () => {
    const { x, y, f, gradient } = readingText(
      { at: [1.5e9, -2e-7], f: -1.25e12, gradient: [1e-7, 0] },
      { unitsX: 1e-9, unitsY: 1e-9, range: Number.NaN },
    )
    expect([y, f, gradient]).toEqual(['−2.000·10⁻⁷', '−1.250·10¹²', '(10⁻⁷, 0)'])
    expect(x).toBe('1.5000000000000000·10⁹')
  })

  it.each([
    [Number.NaN, 'not finite (undefined)'],
    [Number.POSITIVE_INFINITY, 'not finite (∞)'],
    [Number.NEGATIVE_INFINITY, 'not finite (−∞)'],
  ])('says of %f that it is not finite', (f, text) => {
    const reading = readingText({ at: [0, 0], f, gradient: [1, 0] }, usual)
    expect(reading).toEqual({ x: '0.00', y: '0.00', f: text, gradient: 'undefined' })
  })
})
