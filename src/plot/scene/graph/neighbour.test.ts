import { expect, it } from 'vitest'
import { neighbour } from './neighbour'

// x and y on the left, both used by a sum, y by a far node as well.
const layout = {
  nodes: [
    { x: 0, y: 0, half: 13 },
    { x: 0, y: 80, half: 13 },
    { x: 100, y: 0, half: 13 },
    { x: 200, y: 80, half: 13 },
  ],
  edges: [
    { from: 0, to: 2 },
    { from: 1, to: 2 },
    { from: 1, to: 3 },
    { from: 2, to: 3 },
  ].map((edge) => ({ ...edge, d: '', label: { x: 0, y: 0 } })),
}

it.each([
  [2, 'left', 0],
  [1, 'right', 2],
  [3, 'left', 2],
  [0, 'down', 1],
  [1, 'up', 0],
  [0, 'left', 0],
  [3, 'right', 3],
  [3, 'up', 3],
] as const)('leads from %d to the %s to %d', (from, direction, to) => {
  expect(neighbour(layout, from, direction)).toBe(to)
})
