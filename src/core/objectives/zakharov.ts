import type { ObjectiveRecord } from './objective'

export const zakharov: ObjectiveRecord = {
  id: 'zakharov',
  name: 'Zakharov',
  group: 'convex',
  formula: 'x^2 + y^2 + (0.5*x + y)^2 + (0.5*x + y)^4',
  parameters: ['x', 'y'],
  domain: { x0: -5, x1: 10, y0: -5, y1: 10 },
  start: [7, -2],
  steps: 100,
  globalMinima: [{ at: [0, 0], f: 0 }],
  localMinima: [],
  convex: true,
  lesson:
    'Walls of the fourth power over a quadratic floor: the rate that the floor would allow blows up on the walls.',
  sources: [
    'SFU Virtual Library of Simulation Experiments (sfu.ca/~ssurjano)',
    'scipy benchmarks/go_benchmark_functions',
  ],
}
