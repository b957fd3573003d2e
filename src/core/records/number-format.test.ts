import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { counted, exact, fixed, grouped, powerOfTen, raisedApart, readable } from './number-format'

const space = '\u202f'
const number = fc.double({ noNaN: true, noDefaultInfinity: true })

/** The number that a text shows. */
function read(text: string): number {
  const [plain = '', raised] = raisedApart(text.replaceAll(space, ''))
  const signed = (digits: string) => digits.replace('−', '-')
  if (raised === undefined) return Number(signed(plain))
  const factor = signed(plain).replace(/·?10$/, '')
  return Number(`${factor === '' ? '1' : factor === '-' ? '-1' : factor}e${signed(raised)}`)
}

describe('numbers are written in one style', () => {
  it.each([
    [0, '0'],
    [-0, '0'],
    [1 / 3, '0.333'],
    [-12.5, '−12.5'],
    [0.0002, '0.0002'],
    [0.0000125, '1.25·10⁻⁵'],
    [1e-7, '10⁻⁷'],
    [-1e-7, '−10⁻⁷'],
    [9999, '10 000'.replace(' ', space)],
    [9990, '9990'],
    [12345, '12 300'.replace(' ', space)],
    [999_400, '999 000'.replace(' ', space)],
    [999_600, '10⁶'],
    [5e6, '5·10⁶'],
    [-1.5e300, '−1.5·10³⁰⁰'],
    [Number.NaN, 'undefined'],
    [Number.POSITIVE_INFINITY, '∞'],
    [Number.NEGATIVE_INFINITY, '−∞'],
  ])('%f reads %s', (value, text) => {
    expect(readable(value)).toBe(text)
  })

  it('writes more digits out where they are there', () => {
    expect(exact(12345678)).toBe(`12${space}345${space}678`)
    expect(exact(0.1 + 0.2)).toBe('0.30000000000000004')
    expect(readable(2 / 3, 6)).toBe('0.666667')
  })

  it('counts every single one', () => {
    expect(grouped(1000)).toBe('1000')
    expect(grouped(1_000_000)).toBe(`1${space}000${space}000`)
    expect(counted(1, 'step')).toBe('1 step')
    expect(counted(10_000, 'step')).toBe(`10${space}000 steps`)
  })

  it('keeps the zeros of numbers to be compared', () => {
    expect([-2, 0, 0.25].map((value) => fixed(value, 2))).toEqual(['−2.00', '0.00', '0.25'])
    // Less than half of the last digit is nothing, without a sign.
    expect(fixed(-0.001, 2)).toBe('0.00')
    expect(fixed(-2e-7, 10)).toBe('−2.000·10⁻⁷')
    expect(fixed(1000, 14)).toBe('1000.0000000000000')
  })

  it('writes powers on an axis of powers', () => {
    expect([powerOfTen(0), powerOfTen(-3, 2), powerOfTen(12)]).toEqual(['10⁰', '2·10⁻³', '10¹²'])
  })
})

const digits = fc.integer({ min: 1, max: 17 })

test('what is written reads back to as many digits as are shown', () => {
  fc.assert(
    fc.property(number, digits, (value, digits) => {
      expect(read(readable(value, digits))).toBe(Number(value.toPrecision(digits)) + 0)
    }),
  )
  fc.assert(
    fc.property(number, (value) => {
      expect(read(exact(value))).toBe(value + 0)
    }),
  )
})

test('with a number of decimals it reads back to half of the last one', () => {
  const usual = fc.double({ min: -1e6, max: 1e6, noNaN: true })
  fc.assert(
    fc.property(usual, fc.integer({ min: 0, max: 10 }), (value, decimals) => {
      // Beside the rounding to the decimals, that of a double of 1e6 at most: 17 digits are 1e-10.
      expect(Math.abs(read(fixed(value, decimals)) - value)).toBeLessThanOrEqual(
        0.5 * 10 ** -decimals * (1 + 1e-9) + 1e-10,
      )
    }),
  )
})

test('a larger number never reads as a smaller one', () => {
  fc.assert(
    fc.property(number, number, digits, fc.integer({ min: 0, max: 10 }), (a, b, digits, places) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)]
      expect(read(readable(low, digits))).toBeLessThanOrEqual(read(readable(high, digits)))
      expect(read(fixed(low, places))).toBeLessThanOrEqual(read(fixed(high, places)))
    }),
  )
})

/** Digits that no double has rounded away. */
const safe = fc.integer({ min: 1, max: 15 })

test('a number reads the same in however many digits it is asked for that it has', () => {
  fc.assert(
    fc.property(number, safe, safe, (value, few, more) => {
      fc.pre(few <= more)
      const rounded = Number(value.toPrecision(few))
      // The neighbours of the least doubles are so far away that fewer digits than were asked for tell them.
      fc.pre(Math.abs(rounded) > 1e-300 && Number.isFinite(rounded))
      expect(readable(rounded, more)).toBe(readable(rounded, few))
      expect(exact(rounded)).toBe(readable(rounded, few))
    }),
  )
})

test('a sign is a minus sign, and no digit is an exponent', () => {
  fc.assert(
    fc.property(number, digits, (value, digits) => {
      for (const text of [readable(value, digits), exact(value), fixed(value, digits)])
        expect(text).toMatch(/^−?[\d.\u202f]*·?(10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?$/)
    }),
  )
})

describe('numbers are written nowhere else', () => {
  const rooms = ['content', 'core', 'engine', 'experiment', 'plot', 'state', 'ui']
  /**
   * Files in which numbers are written to be read back to the same double, and the format's own.
   */
  const apart = ['number-format.ts', 'number-step.ts', 'number-text.ts', 'pleasant.ts']
  const paths = rooms.flatMap((room) =>
    readdirSync(`src/${room}`, { encoding: 'utf8', recursive: true })
      .filter((path) => /(?<!\.test)\.tsx?$/.test(path) && !apart.includes(basename(path)))
      .map((path) => `src/${room}/${path}`),
  )

  it('looks at all there is', () => {
    expect(paths.length).toBeGreaterThan(300)
  })

  it.each(paths)('%s', (path) => {
    const writes =
      /\.to(LocaleString|Exponential|Precision|Fixed)\(|\bIntl\.|\b(format|formatPrefix)\(/
    /** Code that rounds, and lengths in a drawing, which nobody reads. */
    const isNoText = /Number\(.*\.to(Precision|Fixed)\(|\.toFixed\([12]\)/
    const lines = readFileSync(path, 'utf8').split('\n')
    expect(lines.filter((line) => writes.test(line) && !isNoText.test(line))).toEqual([])
  })
})
