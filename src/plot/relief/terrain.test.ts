import { expect, test } from 'vitest'
import { groundOf } from './ground'
import { normalsOf } from './normals'
import { placeOf } from './terrain'

test('the place of a value among the thresholds', () => {
  const place = (value: number) => placeOf(value, [1, 2, 4], 0, 8)
  expect([0, 0.5, 1, 1.5, 3, 4, 6, 8].map(place)).toEqual([0, 0.5, 1, 1.5, 2.5, 3, 3.5, 4])
  // One rounding below a threshold is the end of the band below it.
  expect(Math.floor(place(2 - Number.EPSILON))).toBe(1)
  // Cut off, and below the lowest sample.
  expect([100, -1].map(place)).toEqual([4, 0])
  expect(placeOf(5, [], 5, 5)).toBe(0)
})

test.each([2 ** -60, 2 ** 600])('places are the same whatever the unit of f: %d', (unit) => {
  const thresholds = [unit, 2 * unit, 4 * unit]
  const places = [0.5, 1, 1.5, 2, 3, 4, 6].map((value) =>
    placeOf(value * unit, thresholds, 0, 8 * unit),
  )
  expect(places).toEqual([0.5, 1, 1.5, 2, 2.5, 3, 3.5])
})

test('a plane has one normal, at its edges and beside holes as well', () => {
  const [columns, rows] = [5, 4]
  const values = Float64Array.from({ length: columns * rows }, (_, k) =>
    k === 7 ? Number.NaN : k % columns,
  )
  const ground = groundOf({
    viewport: { x0: 0, x1: 4, y0: 0, y1: 3 },
    columns,
    rows,
    values,
    scale: { low: 0, top: 4, isCut: false, compression: 0 },
  })
  const slope = ground.tall / ground.width
  const expected = [-slope, 1, 0].map((part) => part / Math.hypot(slope, 1))
  const normals = normalsOf(ground)
  for (let k = 0; k < columns * rows; k++) {
    if (k === 7) continue
    // Single floats.
    for (const part of [0, 1, 2]) expect(normals[3 * k + part]).toBeCloseTo(expected[part]!, 6)
  }
})
