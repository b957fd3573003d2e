import { expect, it } from 'vitest'
import { markRadius } from '../layers/critical/mark-radius'
import { pointSign } from './point-sign'

const numbersIn = (path: string) => path.match(/-?[\d.]+/g)!.map(Number)

it('has marks that do not overlap where they are spread evenly, and no larger than a start', () => {
  for (const count of [0, 1, 9, 50, 200, 567, 2000]) {
    const radius = markRadius(count, 380, 300)
    const apart = Math.sqrt((380 * 300) / Math.max(1, count))
    // A saddle's longer line has 1.7 times the radius; beyond 700 marks, seven pixels apart, they are as small as can be seen.
    if (count < 700) expect(2 * 1.7 * radius).toBeLessThan(apart)
    expect(radius).toBeGreaterThanOrEqual(2.5)
    expect(radius).toBeLessThanOrEqual(6)
  }
})

it('draws every kind as another shape, around its place', () => {
  const directions = [
    [0.6, 0.8],
    [-0.8, 0.6],
  ] as const
  const kinds = ['lowest', 'minimum', 'maximum', 'undecided', 'saddle'] as const
  const paths = kinds.map((kind) => pointSign({ kind, directions }, 6, 0, 0))
  expect(new Set(paths).size).toBe(kinds.length)
  for (const path of paths)
    for (const number of numbersIn(path)) expect(Math.abs(number)).toBeLessThan(11)
  const [, , , , ...shifted] = numbersIn(
    pointSign({ kind: 'undecided', directions: null }, 6, 50, 20),
  )
  expect(shifted).toEqual([50, 26, 44, 20])
})

it('has a minimum on its tip and a maximum on its base', () => {
  const lowestPoint = (kind: 'minimum' | 'maximum') => {
    const numbers = numbersIn(pointSign({ kind, directions: null }, 6, 0, 0))
    const ys = numbers.filter((_, k) => k % 2 === 1)
    return ys.filter((y) => y === Math.max(...ys)).length
  }
  expect(lowestPoint('minimum')).toBe(1)
  expect(lowestPoint('maximum')).toBe(2)
})

it('lays the lines of a saddle along its principal directions, where y points down', () => {
  const directions = [
    [0.6, 0.8],
    [-0.8, 0.6],
  ] as const
  const [fromX, fromY, toX, toY] = numbersIn(pointSign({ kind: 'saddle', directions }, 3, 0, 0))
  expect((toY! - fromY!) / (toX! - fromX!)).toBeCloseTo(-0.8 / 0.6, 2)
})
