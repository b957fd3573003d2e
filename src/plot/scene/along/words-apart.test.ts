import fc from 'fast-check'
import { expect, it } from 'vitest'
import { wordsApart } from './words-apart'

it('puts words above their marks where there is room, and alone in any case', () => {
  expect(wordsApart([100, 200], [80, 30])).toEqual([
    { x: 100, anchor: 'middle' },
    { x: 200, anchor: 'middle' },
  ])
  expect(wordsApart([5], [80])).toEqual([{ x: 5, anchor: 'middle' }])
  expect(wordsApart([], [])).toEqual([])
})

it('never lets words meet', () => {
  const place = fc.double({ min: 0, max: 400, noNaN: true })
  const width = fc.double({ min: 1, max: 120, noNaN: true })
  fc.assert(
    fc.property(place, place, width, width, (a, b, one, two) => {
      const [first, second] = wordsApart([Math.min(a, b), Math.max(a, b)], [one, two])
      const share = { start: 0, middle: 0.5, end: 1 } as const
      const firstEnds = first!.x + (1 - share[first!.anchor]) * one
      const secondBegins = second!.x - share[second!.anchor] * two
      // Room of 6, less rounding.
      expect(secondBegins - firstEnds).toBeGreaterThan(5.999)
    }),
  )
})
