import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type NamedBand, nameBands } from './name-bands'

/** Six pixels a letter. */
const measure = (text: string) => 6 * text.length

const band = (from: number, to: number, ...names: [string, ...string[]]): NamedBand => ({
  kind: 'crawls',
  from,
  to,
  names,
})

const bands = fc
  .array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 1, maxLength: 9 })
  .map((parts) => {
    const whole = parts.reduce((sum, part) => sum + part, 0)
    let from = 0
    return parts.map((part, k) => {
      const to = from + part / whole
      const named = band(from, to, `a long name ${k}`, `n${k}`)
      from = to
      return named
    })
  })

test('stand on their bands where there is room', () => {
  const names = nameBands([band(0, 0.5, 'left'), band(0.5, 1, 'right')], 400, measure)
  expect(names.map(({ text, x, leader }) => [text, x, leader])).toEqual([
    ['left', 88, null],
    ['right', 285, null],
  ])
})

test('lead to a band that is narrower than its name', () => {
  const narrow = band(0.6, 0.62, 'narrow')
  const names = nameBands([band(0, 0.6, 'wide'), narrow, band(0.62, 1, 'rest')], 400, measure)
  expect(names[1]?.leader).toEqual({ from: 244, to: 244 })
  expect([names[0]?.leader, names[2]?.leader]).toEqual([null, null])
})

test('become short before one is left out, and that of the narrowest band is the first', () => {
  const three = [
    band(0, 0.5, 'long enough', 'long'),
    band(0.5, 0.6, 'long enough', 'lone'),
    band(0.6, 1, 'long enough', 'last'),
  ]
  const texts = (width: number) => nameBands(three, width, measure).map(({ text }) => text)
  expect(texts(220)).toEqual(['long enough', 'long enough', 'long enough'])
  expect(texts(200)).toEqual(['long', 'long enough', 'long enough'])
  expect(texts(100)).toEqual(['long', 'lone', 'last'])
  expect(texts(70)).toEqual(['long', 'last'])
  expect(texts(10)).toEqual([])
})

test('never overlap, never leave the track, and keep the order of their bands', () => {
  fc.assert(
    fc.property(bands, fc.integer({ min: 20, max: 600 }), (some, width) => {
      let end = 0
      for (const { x, width: length, leader } of nameBands(some, width, measure)) {
        // The slack is a rounding error of sums of a few hundred.
        expect(x).toBeGreaterThanOrEqual(end - 1e-9)
        end = x + length
        expect(end).toBeLessThanOrEqual(width + 1e-9)
        if (leader) {
          expect(leader.from).toBeGreaterThanOrEqual(x)
          expect(leader.from).toBeLessThanOrEqual(end)
        }
      }
    }),
  )
})
