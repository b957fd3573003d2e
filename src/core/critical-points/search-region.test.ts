import { expect, it } from 'vitest'
import { finish } from '../records/task'
import { resolveObjective } from '../resolve-objective'
import { criticalPoints } from './critical-points'
import { searchRegion } from './search-region'

const square = (half: number, x = 0) => ({ x0: x - half, x1: x + half, y0: -half, y1: half })

it('is the view, unless that is far larger than the domain', () => {
  expect(searchRegion(square(1), square(6))).toEqual(square(1))
  expect(searchRegion(square(60), square(6))).toEqual(square(60))
  expect(searchRegion(square(6000), square(6))).toEqual(square(60))
  // A large view beside the domain shows none of it.
  expect(searchRegion(square(6000, 9000), square(6))).toEqual(square(6000, 9000))
  expect(searchRegion({ x0: 0, x1: 9000, y0: -1, y1: 1 }, square(6))).toEqual({
    x0: 0,
    x1: 60,
    y0: -1,
    y1: 1,
  })
})

// Wikipedia, "Himmelblau's function": four minima, one maximum, and as many saddles between as the Euler characteristic of the plane asks for.
it.each([6, 6e3, 6e9])('holds what Himmelblau’s function has, on a view of ±%d', (half) => {
  const resolved = resolveObjective({ kind: 'catalogue', id: 'himmelblau' })
  if (!resolved.ok) throw new Error(resolved.error.message)
  const { objective } = resolved
  const region = searchRegion(square(half), objective.domain)
  const { points } = finish(criticalPoints(objective, region))
  const count = (kind: string) => points.filter((point) => point.kind === kind).length
  expect(['minimum', 'saddle', 'maximum'].map(count)).toEqual([4, 4, 1])
})
