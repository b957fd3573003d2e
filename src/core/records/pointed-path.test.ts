import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Point } from './experiment'
import { pointedPath } from './pointed-path'

const columns = (...points: readonly Point[]) => ({
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
})

it('comes as far towards the point as the steps are long, and to and fro over it', () => {
  // Steps of 1, 3 and 2 from 5 away.
  const path = pointedPath(columns([3, 4], [3, 5], [0, 5], [2, 5]), [0, 0])!
  expect(path.direction).toEqual([0.6, 0.8])
  expect([...path.distances]).toEqual([5, 4, 1, -1])
})

it('is the descent itself where that points there', () => {
  const place = fc.double({ min: -9, max: 9, noNaN: true })
  fc.assert(
    fc.property(place, place, fc.double({ min: 0.1, max: 1.9, noNaN: true }), (x, y, eta) => {
      fc.pre(Math.hypot(x, y) > 1e-3)
      // Gradient descent on (x² + y²)/2.
      const points = [0, 1, 2, 3].map((t): Point => [x * (1 - eta) ** t, y * (1 - eta) ** t])
      const path = pointedPath(columns(...points), [0, 0])!
      for (const [t, [px, py]] of points.entries()) {
        // A few roundings of the longest of the distances.
        const most = 16 * Number.EPSILON * Math.hypot(x, y)
        expect(Math.abs(path.distances[t]! * path.direction[0] - px)).toBeLessThanOrEqual(most)
        expect(Math.abs(path.distances[t]! * path.direction[1] - py)).toBeLessThanOrEqual(most)
      }
    }),
    { numRuns: 40 },
  )
})

it('is none from the point itself', () => {
  expect(pointedPath(columns([1, 2], [3, 4]), [1, 2])).toBeNull()
})
