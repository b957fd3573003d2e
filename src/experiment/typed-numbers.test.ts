import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  exact,
  fixed,
  grouped,
  powerOfTen,
  readable,
  readablePoint,
} from '../core/records/number-format'
import type { NumberRange } from '../core/records/number-range'
import { writeNumber } from './number-text'
import { readTyped } from './typed-numbers'

function read(text: string, range: NumberRange = {}): number | readonly number[] | string {
  const reading = readTyped(text, range)
  if (!reading.ok) return reading.message
  return reading.values.length === 1 ? reading.values[0]! : reading.values
}

describe('one number, however it is written', () => {
  it.each([
    ['0.5', 0.5],
    ['0,5', 0.5],
    [',5', 0.5],
    ['−5', -5],
    ['– 5', -5],
    ['－０．５', -0.5],
    ['+2', 2],
    ['007', 7],
    ['1 000', 1000],
    ['1\u202f000\u202f000', 1e6],
    ['12’500.25', 12500.25],
    ['1,000,000', 1e6],
    ['1,234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1.000.000', 1e6],
    ['1.000', 1],
    ['1/3', 1 / 3],
    ['−2 / 3', -2 / 3],
    ['½', 0.5],
    ['pi', Math.PI],
    ['-π/2', -Math.PI / 2],
    ['2pi', 2 * Math.PI],
    ['2 π', 2 * Math.PI],
    ['2·\\pi', 2 * Math.PI],
    ['2^-10', 2 ** -10],
    ['2⁻¹⁰', 2 ** -10],
    ['5%', 0.05],
    ['1e-3', 0.001],
    ['1e−3', 0.001],
    ['3.28·10⁻¹⁴', 3.28e-14],
    ['3,28 × 10^-14', 3.28e-14],
    ['3.28x10^{-14}', 3.28e-14],
    ['3.28 \\cdot 10^{-14}', 3.28e-14],
    ['3.28*10**-14', 3.28e-14],
    ['10⁻⁶', 1e-6],
    ['−10⁶', -1e6],
    ['10^(-6)', 1e-6],
    ['(5)', 5],
    ['x = 5', 5],
    ['w₁ = −0.5', -0.5],
  ])('%s', (text, value) => {
    expect(read(text)).toBe(value)
  })

  it.each([
    '',
    '   ',
    'abc',
    'NaN',
    '∞',
    '0x10',
    '1_000',
    '--1',
    '.',
    ',',
    '1e',
    '1/',
    '/2',
    '1½',
    '1 2 3 4 x',
    '10 00',
    '1,00,0',
    '1..2',
    'pie',
    'alert(1)',
    '9'.repeat(400),
  ])('refuses %s', (text) => {
    expect(readTyped(text).ok).toBe(false)
  })

  it('says what is wrong, and what is allowed', () => {
    expect(read('')).toBe('The number is missing. Allowed: any finite number.')
    expect(read('abc')).toBe('“abc” is not a number. Allowed: any finite number.')
    expect(read('0,5', { min: 1 })).toBe('“0,5” is out of range. Allowed: a number of at least 1.')
    expect(read('1/2', { integer: true })).toContain('“1/2” is not a whole number.')
    expect(read('1/0')).toContain('too large')
    expect(read('0/0')).toContain('is not a')
  })
})

describe('a comma before three digits', () => {
  const note = (text: string, range: NumberRange = {}) => {
    const reading = readTyped(text, range)
    return reading.ok ? reading.note : reading.message
  }

  it('stands before a fraction, which is said', () => {
    expect(read('1,500')).toBe(1.5)
    expect(note('1,500')).toBe(
      '“1,500” was read as 1.5. If 1500 is meant, write it without the comma.',
    )
  })

  it('stands between thousands of a whole number, which is said', () => {
    const whole = { min: 1, max: 1e6, integer: true }
    expect(read('1,000', whole)).toBe(1000)
    expect(note('1,000', whole)).toBe(
      '“1,000” was read as 1000. If 1 is meant, write it with a point.',
    )
    expect(read('10,000', whole)).toBe(10_000)
  })

  it('means what is in range where the other reading is not', () => {
    expect(read('2,000', { min: 100 })).toBe(2000)
    expect(read('1,000', { max: 10, integer: true })).toBe(1)
  })

  it('can be read in one way only where there are zeros before it, or a point', () => {
    for (const text of ['0,001', '0,015', '1.5', '1,5', '1,234.5', '1,000,000'])
      expect(note(text)).toBeNull()
    expect(read('0,015')).toBe(0.015)
  })
})

describe('several numbers', () => {
  it.each([
    ['1.5, 2', [1.5, 2]],
    ['(−2.805, 3.131)', [-2.805, 3.131]],
    ['(3, 2)', [3, 2]],
    ['(1,2)', [1, 2]],
    ['[1; 2]', [1, 2]],
    ['0,5; 1,5', [0.5, 1.5]],
    ['0,5, 1,5', [0.5, 1.5]],
    ['0,5 1,5', [0.5, 1.5]],
    ['1.5,2', [1.5, 2]],
    ['-1.2,1', [-1.2, 1]],
    ['-1,-2', [-1, -2]],
    ['1.5\t2', [1.5, 2]],
    ['1.5\n2', [1.5, 2]],
    ['1/3, pi', [1 / 3, Math.PI]],
    ['w = (1, 2)', [1, 2]],
    ['−6 to 6', [-6, 6]],
    ['from −6 to 6', [-6, 6]],
    ['−6, 6, −6, 6', [-6, 6, -6, 6]],
    ['(10\u202f000, 2·10⁻⁵)', [1e4, 2e-5]],
  ])('%s', (text, values) => {
    expect(read(text)).toEqual(values)
  })

  it.each(['1, x', '(1, 2', '1,,2', 'a b'])('refuses %s', (text) => {
    expect(readTyped(text).ok).toBe(false)
  })
})

const number = fc.double({ noNaN: true, noDefaultInfinity: true })
const digits = fc.integer({ min: 1, max: 17 })

describe('what the page writes, its fields read', () => {
  test('numbers', () => {
    fc.assert(
      fc.property(number, digits, (value, digits) => {
        const rounded = Number(value.toPrecision(digits)) + 0
        fc.pre(Number.isFinite(rounded))
        expect(read(readable(value, digits))).toBe(rounded)
        expect(read(exact(value))).toBe(value + 0)
        expect(read(writeNumber(value))).toBe(value)
      }),
    )
  })

  test('numbers with so many decimals', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        fc.integer({ min: 0, max: 10 }),
        (value, decimals) => {
          // Half of the last decimal, and the rounding of a double of 1e6 at most.
          expect(Math.abs((read(fixed(value, decimals)) as number) - value)).toBeLessThanOrEqual(
            0.5 * 10 ** -decimals * (1 + 1e-9) + 1e-10,
          )
        },
      ),
    )
  })

  test('counts and powers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: -300, max: 300 }), (n, k) => {
        expect(read(grouped(n), { integer: true })).toBe(n)
        expect(read(powerOfTen(k))).toBe(Number(`1e${k}`))
        expect(read(powerOfTen(k, 5))).toBe(Number(`5e${k}`))
      }),
    )
  })

  test('points', () => {
    fc.assert(
      fc.property(number, number, (x, y) => {
        const shown = [x, y].map((value) => Number(value.toPrecision(4)) + 0)
        fc.pre(shown.every(Number.isFinite))
        expect(read(readablePoint(x, y, 0))).toEqual(shown)
      }),
    )
  })
})

it('is total, and never gives what is no finite number', () => {
  const written = fc.string({
    unit: fc.constantFrom(..."0123456789.eE+-−,;' ()/*^%xpi⁻³½"),
    maxLength: 14,
  })
  fc.assert(
    fc.property(written, fc.boolean(), (text, integer) => {
      const reading = readTyped(text, { integer })
      if (reading.ok) for (const value of reading.values) expect(value).toSatisfy(Number.isFinite)
    }),
  )
})

it('takes a long text without ado', () => {
  const start = performance.now()
  for (const unit of ['1', '1.', '1,', '-', 'e1', ' ', '(', '1 000', '10^'])
    for (const length of [190, 200_000])
      expect(readTyped(`${unit.repeat(length).slice(0, length)}x`).ok).toBe(false)
  // A pattern that takes quadratic time takes minutes for 200,000 signs.
  expect(performance.now() - start).toBeLessThan(1000)
})
