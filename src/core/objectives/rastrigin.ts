import type { ObjectiveRecord } from './objective'

/**
 * The minima of x² + 10 − 10·cos(2πx) in the domain at x ≥ 0, with their values: roots of
 * 2x + 20π·sin(2πx), by Newton's method with 50 digits.
 */
const dimples = [
  [0, 0],
  [0.9949586376523348, 0.9949590570932914],
  [1.9899122337085495, 3.9798311905540875],
  [2.984855701039481, 8.95460124148701],
  [3.9797838603007536, 15.91924379246153],
  [4.974691390895051, 24.873722934542226],
] as const

const bothSides = dimples.flatMap(([x, f]) =>
  x > 0 ? [[-x, f] as const, [x, f] as const] : [[x, f] as const],
)

/** f is a sum over its parameters, so its minima are all the pairs. */
const localMinima = bothSides
  .flatMap(([x, fx]) => bothSides.map(([y, fy]) => ({ at: [x, y] as const, f: fx + fy })))
  .filter(({ f }) => f > 0)

export const rastrigin: ObjectiveRecord = {
  id: 'rastrigin',
  name: 'Rastrigin',
  group: 'manyMinima',
  formula: '20 + x^2 - 10*cos(2*pi*x) + y^2 - 10*cos(2*pi*y)',
  parameters: ['x', 'y'],
  domain: { x0: -5.12, x1: 5.12, y0: -5.12, y1: 5.12 },
  start: [3.4, 2.3],
  steps: 100,
  globalMinima: [{ at: [0, 0], f: 0 }],
  localMinima,
  convex: false,
  lesson:
    'A grid of dimples: a small rate stays in the nearest one, a large one jumps between them.',
  sources: [
    'SFU Virtual Library of Simulation Experiments (sfu.ca/~ssurjano)',
    'Wikipedia, Test functions for optimization',
    'ensmallen include/ensmallen_bits/problems',
    'scipy benchmarks/go_benchmark_functions',
  ],
}
