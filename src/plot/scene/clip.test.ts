import fc from 'fast-check'
import { expect, it } from 'vitest'
import { clipSegment } from './clip'

const rectangle = { x0: -3, y0: 1, x1: 5, y1: 4 }
const coordinate = fc.oneof(
  fc.double({ min: -10, max: 10, noNaN: true }),
  fc.constantFrom(-3, 1, 5, 4),
)
const isInside = (x: number, y: number, slack: number) =>
  x >= rectangle.x0 - slack &&
  x <= rectangle.x1 + slack &&
  y >= rectangle.y0 - slack &&
  y <= rectangle.y1 + slack

it('keeps what is inside and nothing else', () => {
  fc.assert(
    fc.property(coordinate, coordinate, coordinate, coordinate, (ax, ay, bx, by) => {
      const part = { from: 0, to: 1 }
      const isVisible = clipSegment(ax, ay, bx, by, rectangle, part)
      for (let k = 0; k <= 100; k++) {
        const u = k / 100
        const [x, y] = [ax + u * (bx - ax), ay + u * (by - ay)]
        const isKept = isVisible && u >= part.from && u <= part.to
        // Coordinates of 10 are rounded to 1e-15; 1e-9 is far above that and below what can be seen.
        if (isInside(x, y, -1e-9)) expect(isKept).toBe(true)
        if (isKept) expect(isInside(x, y, 1e-9)).toBe(true)
      }
    }),
  )
})

it('finds where a segment of a million domains leaves', () => {
  const part = { from: 0, to: 1 }
  expect(clipSegment(0, 2, 5e9, 2, rectangle, part)).toBe(true)
  expect(part.to * 5e9).toBeCloseTo(5, 6)
  expect(clipSegment(0, 2, 1e150, 1e150, rectangle, part)).toBe(true)
  expect(part.to * 1e150).toBeCloseTo(2, 6)
  expect(clipSegment(-1e150, -1e150, -1e140, 1e150, rectangle, part)).toBe(false)
})
