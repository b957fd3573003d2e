import type { ObjectiveRecord } from './objective'

export const beale: ObjectiveRecord = {
  id: 'beale',
  name: 'Beale',
  group: 'illConditioned',
  formula: '(1.5 - x + x*y)^2 + (2.25 - x + x*y^2)^2 + (2.625 - x + x*y^3)^2',
  parameters: ['x', 'y'],
  domain: { x0: -4.5, x1: 4.5, y0: -4.5, y1: 4.5 },
  start: [0.6, -0.8],
  steps: 2000,
  globalMinima: [{ at: [3, 0.5], f: 0 }],
  localMinima: [],
  convex: false,
  lesson: 'A nearly flat plateau under steep walls: one rate has to serve both.',
  sources: [
    'SFU Virtual Library of Simulation Experiments (sfu.ca/~ssurjano)',
    'Wikipedia, Test functions for optimization',
    'ensmallen include/ensmallen_bits/problems',
    'scipy benchmarks/go_benchmark_functions',
  ],
}
