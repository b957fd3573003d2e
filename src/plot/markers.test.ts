import { expect, it } from 'vitest'
import { crossPath, markerPath } from './markers'

it('gives each of six runs a shape of its own, and the two kinds of minima a cross each', () => {
  const shapes = [1, 2, 3, 4, 5, 6].map((colour) => markerPath(colour, 100))
  expect(new Set(shapes).size).toBe(6)
  for (const shape of shapes) expect(shape).toMatch(/^M./)
  expect(crossPath(true)).not.toBe(crossPath(false))
})
