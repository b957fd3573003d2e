import { expect, it } from 'vitest'
import { levelSegments } from './level-segments'

function lattice(f: (x: number, y: number) => number, columns: number, rows = columns) {
  const values = Float64Array.from({ length: columns * rows }, (_, k) =>
    f(k % columns, Math.floor(k / columns)),
  )
  const flat = levelSegments(values, columns)
  return Array.from({ length: flat.length / 4 }, (_, k) => [...flat.slice(4 * k, 4 * k + 4)])
}

it('goes round a circle', () => {
  const radius = 12.3
  const segments = lattice((x, y) => (x - 15) ** 2 + (y - 16) ** 2 - radius ** 2, 32)
  let length = 0
  for (const [x0, y0, x1, y1] of segments as [number, number, number, number][]) {
    // Linearly between nodes 1 apart, where the second derivative is 2 and the slope 2·radius: off by up to 1/8 of their ratio.
    for (const [x, y] of [
      [x0, y0],
      [x1, y1],
    ] as const)
      expect(Math.abs(Math.hypot(x - 15, y - 16) - radius)).toBeLessThan(1 / 8 / radius)
    length += Math.hypot(x1 - x0, y1 - y0)
  }
  expect(length / (2 * Math.PI * radius)).toBeCloseTo(1, 2)
})

it('is exact for a line', () => {
  const segments = lattice((x, y) => 3 * x - 2 * y + 0.5, 9, 14)
  for (const [x0, y0, x1, y1] of segments as [number, number, number, number][]) {
    expect(3 * x0 - 2 * y0 + 0.5).toBeCloseTo(0, 12)
    expect(3 * x1 - 2 * y1 + 0.5).toBeCloseTo(0, 12)
  }
  expect(segments.length).toBeGreaterThan(10)
})

it.each([
  [0.4, 'the first corner and the one across it together'],
  [-0.4, 'the first corner alone'],
] as const)('tells by the mean of a cell what belongs together: %s, %s', (middle, _) => {
  const corner = (x: number, y: number) => (x === y ? 1 : -1) + middle
  const ends = lattice(corner, 2).map(([x0, y0, x1, y1]) => [
    [x0, y0],
    [x1, y1],
  ])
  const isNear = ([x, y]: (number | undefined)[], [u, v]: readonly [number, number]) =>
    Math.hypot(x! - u, y! - v) < 1
  // Each segment cuts off one of the corners that the mean is not with.
  const cutOff =
    middle > 0
      ? ([
          [1, 0],
          [0, 1],
        ] as const)
      : ([
          [0, 0],
          [1, 1],
        ] as const)
  for (const corner of cutOff)
    expect(ends.filter((segment) => segment.every((end) => isNear(end, corner)))).toHaveLength(1)
})

it('leaves out what is no number', () => {
  expect(lattice((x) => (x < 2 ? Number.NaN : x - 1.5), 3)).toEqual([])
})
