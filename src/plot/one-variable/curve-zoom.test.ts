import fc from 'fast-check'
import { expect, it } from 'vitest'
import { zoomed } from './curve-zoom'

const view = { x0: -5, x1: 3, y0: -2, y1: 2 }

it('keeps the value that it is about where it is, and the middle of the other axis', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(0 as const, 1 as const),
      fc.double({ min: 0.1, max: 0.9, noNaN: true }),
      fc.double({ min: 0.25, max: 4, noNaN: true }),
      (axis, share, factor) => {
        const own = axis === 0 ? ([-5, 3] as const) : ([-2, 2] as const)
        const about = own[0] + share * (own[1] - own[0])
        const { x0, x1, y0, y1 } = zoomed(view, axis, about, factor)
        const [low, high] = axis === 0 ? [x0, x1] : [y0, y1]
        // Ends are rounded to a hundred-thousandth of what is seen.
        expect((about - low) / (high - low)).toBeCloseTo(share, 4)
        expect((high - low) / (own[1] - own[0])).toBeCloseTo(1 / factor, 3)
        const [bottom, top] = axis === 0 ? [y0, y1] : [x0, x1]
        expect((bottom + top) / 2).toBeCloseTo(axis === 0 ? 0 : -1, 4)
      },
    ),
  )
})

it('comes back to where it was', () => {
  expect(zoomed(zoomed(view, 0, 1, 2), 0, 1, 1 / 2)).toEqual(view)
})
