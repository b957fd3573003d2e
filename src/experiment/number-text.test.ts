import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readNumber, writeNumber } from './number-text'

function valueRead(text: string, range = {}): number | string {
  const reading = readNumber(text, range)
  return reading.ok ? reading.value : reading.message
}

describe('readNumber', () => {
  it.each([
    ['1e-3', 0.001],
    [' 0.5 ', 0.5],
    ['.5', 0.5],
    ['5.', 5],
    ['+2', 2],
    ['−5', -5],
    ['1e−7', 1e-7],
    ['1E+21', 1e21],
    ['-0', -0],
  ])('reads %s', (text, value) => {
    expect(valueRead(text)).toBe(value)
  })

  it.each([
    ['', 'The number is missing.'],
    ['   ', 'The number is missing.'],
    ['abc', '“abc” is not a decimal number.'],
    ['NaN', '“NaN” is not a decimal number.'],
    ['Infinity', '“Infinity” is not a decimal number.'],
    ['0x10', '“0x10” is not a decimal number.'],
    ['1_000', '“1_000” is not a decimal number.'],
    ['1 000', '“1 000” is not a decimal number.'],
    ['--1', '“--1” is not a decimal number.'],
    ['.', '“.” is not a decimal number.'],
    ['1e', '“1e” is not a decimal number.'],
    ['1e999', '“1e999” is too large for a computer’s number.'],
    ['0,5', '“0,5” has a comma: write a decimal point, and no thousands separators.'],
    ['x'.repeat(100_000), `“${'x'.repeat(24)}…” is not a decimal number.`],
  ])('refuses %s', (text, flaw) => {
    expect(valueRead(text)).toBe(`${flaw} Allowed: any finite number.`)
  })

  it.each([
    ['0', { above: 0 }, 'Allowed: a number above 0.'],
    ['1e-999', { above: 0 }, 'Allowed: a number above 0.'],
    ['5', { below: 5 }, 'Allowed: a number below 5.'],
    ['9', { above: -1, below: 2.5 }, 'Allowed: a number above −1 and below 2.5.'],
    ['-1', { min: 0 }, 'Allowed: a number of at least 0.'],
    ['3', { max: 2 }, 'Allowed: a number of at most 2.'],
    [
      '0',
      { min: 1, max: 1e6, integer: true },
      'Allowed: a whole number from 1 to 1\u202f000\u202f000.',
    ],
  ])('refuses %s outside %o', (text, range, allowed) => {
    expect(valueRead(text, range)).toBe(`“${text}” is out of range. ${allowed}`)
  })

  it('keeps to the ends of a closed range', () => {
    const range = { min: 1, max: 6, integer: true }
    expect(valueRead('1', range)).toBe(1)
    expect(valueRead('6', range)).toBe(6)
    expect(valueRead('2.5', range)).toContain('is not a whole number')
  })

  it.each([
    [0.001, '0.001'],
    [0.0002, '0.0002'],
    [1e-6, '1e-6'],
    [-1.25e-7, '-1.25e-7'],
    [500, '500'],
    [1_000_000, '1000000'],
    [1e21, '1e+21'],
    [0, '0'],
  ])('writes %d as %s', (value, text) => {
    expect(writeNumber(value)).toBe(text)
  })

  it('reads back every finite double it writes', () => {
    const finite = fc.double({ noNaN: true, noDefaultInfinity: true })
    fc.assert(
      fc.property(finite, (value) => {
        expect(valueRead(writeNumber(value))).toBe(value)
      }),
    )
  })

  it('is total, and takes for a number only what Number takes for one', () => {
    const written = fc.string({ unit: fc.constantFrom(...'0123456789.eE+-, xn_'), maxLength: 12 })
    fc.assert(
      fc.property(written, (text) => {
        const reading = readNumber(text)
        if (reading.ok) expect(reading.value).toBe(Number(text))
      }),
    )
  })

  it('takes time linear in the length', () => {
    const start = performance.now()
    for (const unit of ['1', '1.', '1,', '-', 'e1', ' ']) readNumber(`${unit.repeat(200_000)}x`)
    // A quadratic match of 200,000 characters would take minutes.
    expect(performance.now() - start).toBeLessThan(1000)
  })
})
