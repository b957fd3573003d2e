import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Places } from './places'

const tolerance = 0.01

test('finds the nearest within the tolerance, as a look at every one of them does', () => {
  // So crowded that points and squares meet in every way.
  const coordinate = fc.double({ min: -0.4, max: 0.4, noNaN: true })
  const points = fc.array(fc.tuple(coordinate, coordinate), { maxLength: 200 })
  fc.assert(
    fc.property(points, fc.array(fc.tuple(coordinate, coordinate)), (added, asked) => {
      const places = new Places(tolerance)
      for (const [x, y] of added) places.add(x, y)
      for (const [x, y] of [...asked, ...added]) {
        const distances = added.map((point) => Math.hypot(point[0] - x, point[1] - y))
        const found = places.find(x, y)
        const shortest = Math.min(...distances)
        if (shortest > tolerance) expect(found).toBe(-1)
        else expect(distances[found]).toBe(shortest)
      }
    }),
  )
})

test('is at no loss where doubles end', () => {
  const places = new Places(tolerance)
  const most = Number.MAX_VALUE
  for (const [x, y] of [
    [most, 0],
    [-most, most],
    [0, 0],
  ] as const)
    places.add(x, y)
  expect(places.find(most, 0)).toBe(0)
  expect(places.find(-most, most)).toBe(1)
  expect(places.find(0, -0)).toBe(2)
  expect(places.find(Number.NaN, 0)).toBe(-1)
})
