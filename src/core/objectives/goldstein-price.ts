import type { ObjectiveRecord } from './objective'

export const goldsteinPrice: ObjectiveRecord = {
  id: 'goldstein_price',
  name: 'Goldstein–Price',
  group: 'illConditioned',
  formula:
    '(1 + (x + y + 1)^2*(19 - 14*x + 3*x^2 - 14*y + 6*x*y + 3*y^2))*(30 + (2*x - 3*y)^2*(18 - 32*x + 12*x^2 + 48*y - 36*x*y + 27*y^2))',
  parameters: ['x', 'y'],
  domain: { x0: -2, x1: 2, y0: -2, y1: 2 },
  start: [0.6, -0.7],
  steps: 200,
  globalMinima: [{ at: [0, -1], f: 3 }],
  localMinima: [
    { at: [-0.6, -0.4], f: 30 },
    { at: [1.8, 0.2], f: 84 },
    { at: [1.2, 0.8], f: 840 },
  ],
  convex: false,
  lesson:
    'Values from 3 to a million in one view: a rate that is safe on the walls is far too small for the floor.',
  sources: [
    'SFU Virtual Library of Simulation Experiments (sfu.ca/~ssurjano)',
    'Wikipedia, Test functions for optimization',
    'ensmallen include/ensmallen_bits/problems',
    'scipy benchmarks/go_benchmark_functions',
  ],
}
