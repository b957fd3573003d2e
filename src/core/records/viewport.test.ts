import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contains, widen } from './viewport'

const view = { x0: -1, x1: 3, y0: 0, y1: 4 }

test('a wide plot shows more to the left and the right, a tall one above and below', () => {
  expect(widen(view, 200, 100)).toEqual({ x0: -3, x1: 5, y0: 0, y1: 4 })
  expect(widen(view, 100, 200)).toEqual({ x0: -1, x1: 3, y0: -2, y1: 6 })
})

test('both axes get one scale, and nothing of the view is lost', () => {
  const size = fc.integer({ min: 1, max: 4000 })
  const low = fc.double({ min: -1e3, max: 1e3, noNaN: true })
  const span = fc.double({ min: 1e-3, max: 1e3, noNaN: true })
  fc.assert(
    fc.property(size, size, low, low, span, span, (width, height, x0, y0, spanX, spanY) => {
      const from = { x0, x1: x0 + spanX, y0, y1: y0 + spanY }
      const to = widen(from, width, height)
      // Ends of 1e3 are rounded to about 1e-13, which a span of 1e-3 sees as 1e-10.
      expect((to.x1 - to.x0) / width / ((to.y1 - to.y0) / height)).toBeCloseTo(1, 8)
      expect(to.x0).toBeLessThanOrEqual(from.x0 + 1e-9)
      expect(to.x1).toBeGreaterThanOrEqual(from.x1 - 1e-9)
      expect(to.y0).toBeLessThanOrEqual(from.y0 + 1e-9)
      expect(to.y1).toBeGreaterThanOrEqual(from.y1 - 1e-9)
    }),
  )
})

test('a viewport contains its corners, and nothing beyond any of its edges', () => {
  for (const x of [view.x0, view.x1])
    for (const y of [view.y0, view.y1]) expect(contains(view, [x, y])).toBe(true)
  const beyond = [
    [-1.001, 2],
    [3.001, 2],
    [1, -0.001],
    [1, 4.001],
    [Number.NaN, 2],
  ] as const
  for (const point of beyond) expect(contains(view, point)).toBe(false)
})
