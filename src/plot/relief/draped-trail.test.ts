import { expect, test } from 'vitest'
import { drapedTrail } from './draped-trail'
import { groundOf } from './ground'

const nodes = 65
const along = Array.from({ length: nodes }, (_, k) => (2 * k) / (nodes - 1) - 1)
const never = Number.POSITIVE_INFINITY

function ground(f: (x: number, y: number) => number) {
  const values = Float64Array.from(along.flatMap((down) => along.map((x) => f(x, -down))))
  return groundOf({
    viewport: { x0: -1, x1: 1, y0: -1, y1: 1 },
    columns: nodes,
    rows: nodes,
    values,
    scale: { low: 0, top: 2, isCut: false, compression: 0 },
  })
}

function path(points: readonly (readonly [number, number])[]) {
  const x = Float64Array.from(points, ([x]) => x)
  const y = Float64Array.from(points, ([, y]) => y)
  return { id: 0, colour: 1, label: '', x, y }
}

test('a step over a bowl follows its bend, a little above it', () => {
  const bowl = ground((x, y) => x * x + y * y)
  const trail = drapedTrail()
  trail.restart(
    path([
      [-0.9, 0.4],
      [0.9, 0.4],
    ]),
    bowl,
  )
  expect(trail.advance(1, never)).toBe(true)
  expect(trail.pieces).toBeGreaterThan(8)
  const ends = trail.ends.subarray(0, 6 * trail.pieces)
  for (let k = 0; k < ends.length; k += 3) {
    const above = ends[k + 1]! - (bowl.tall / 2) * (ends[k]! ** 2 + ends[k + 2]! ** 2)
    expect(above).toBeGreaterThan(0)
    // Lifted by 0.007 at a right angle, where the ground rises by 1.8 · tall / 2 at the most: by twice that upwards.
    expect(above).toBeLessThan(0.014)
  }
  // One piece begins where the one before ends.
  for (let k = 6; k < ends.length; k += 6)
    expect([...ends.subarray(k, k + 3)]).toEqual([...ends.subarray(k - 3, k)])
})

test('over a plane a step is a few straight pieces', () => {
  const trail = drapedTrail()
  trail.restart(
    path([
      [-0.9, 0],
      [0.9, 0],
    ]),
    ground((x, y) => (x + y + 2) / 2),
  )
  trail.advance(1, never)
  expect(trail.pieces).toBeLessThanOrEqual(32)
})

test('pieces belong to the steps that they are of', () => {
  const trail = drapedTrail()
  trail.restart(
    path([
      [0, 0],
      [0.5, 0],
      [0.5, 0.5],
      [0, 0.5],
    ]),
    ground(() => 1),
  )
  trail.advance(3, never)
  const counts = [0, 1, 2, 3].map(trail.piecesUntil)
  expect(counts[0]).toBe(0)
  expect(counts).toEqual([...counts].sort((a, b) => a - b))
  expect(new Set(counts).size).toBe(4)
  expect(counts[3]).toBe(trail.pieces)
})

test('a million steps to and fro are no more than the places that they cross', () => {
  const to = Array.from({ length: 1_000_000 }, (_, t) => (t % 2 ? 0.5 : -0.5))
  const trail = drapedTrail()
  trail.restart(
    path(to.map((x) => [x, 0.1] as const)),
    ground(() => 1),
  )
  trail.advance(999_999, never)
  expect(trail.pieces).toBeLessThan(100)
})

test('what is beside the ground or over a hole is left out', () => {
  const trail = drapedTrail()
  trail.restart(
    path([
      [-0.5, 0],
      [0.5, 0],
      [30, 0],
    ]),
    ground((x) => (x < 0 ? Number.NaN : 1)),
  )
  trail.advance(2, never)
  expect(trail.pieces).toBeGreaterThan(0)
  const ends = trail.ends.subarray(0, 6 * trail.pieces)
  for (let k = 0; k < ends.length; k += 3) {
    expect(ends[k]).toBeGreaterThanOrEqual(0)
    expect(ends[k]).toBeLessThanOrEqual(1)
  }
})
