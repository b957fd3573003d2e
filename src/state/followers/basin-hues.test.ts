import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { KnownMinimum } from '../../core/objectives/objective'
import { hueCount, huesOf } from './basin-hues'

const minimum = (x: number, y: number): KnownMinimum => ({ at: [x, y], f: 0 })
const grid = Array.from({ length: 121 }, (_, index) => minimum(index % 11, Math.floor(index / 11)))

test('up to eight minima have a hue each', () => {
  expect(new Set(huesOf(grid.slice(0, hueCount), null, 0.1)).size).toBe(hueCount)
})

test('neighbours on a grid do not share one', () => {
  const hues = huesOf(grid, null, 0.1)
  for (let index = 0; index < grid.length; index++) {
    if (index % 11 < 10) expect(hues[index + 1]).not.toBe(hues[index])
    if (index < 110) expect(hues[index + 11]).not.toBe(hues[index])
  }
})

test('a minimum keeps its hue, in whatever order they are found anew', () => {
  const before = { minima: grid, hues: huesOf(grid, null, 0.1) }
  fc.assert(
    fc.property(fc.shuffledSubarray([...grid.keys()]), (order) => {
      const found = order.map((index) => minimum(grid[index]!.at[0] + 0.01, grid[index]!.at[1]))
      expect(huesOf(found, before, 0.1)).toEqual(order.map((index) => before.hues[index]))
    }),
  )
})

test('thousands are coloured without comparing all with all', () => {
  const many = Array.from({ length: 30_000 }, (_, index) => minimum(index, index))
  const hues = huesOf(many, null, 0.1)
  expect(hues).toHaveLength(30_000)
  expect(hues.every((hue) => Number.isInteger(hue) && hue >= 0 && hue < hueCount)).toBe(true)
})
