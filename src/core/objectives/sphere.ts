import type { ObjectiveRecord } from './objective'

export const sphere: ObjectiveRecord = {
  id: 'sphere',
  name: 'Sphere',
  group: 'convex',
  formula: 'x^2 + y^2',
  parameters: ['x', 'y'],
  domain: { x0: -5.12, x1: 5.12, y0: -5.12, y1: 5.12 },
  start: [-3.5, 2.5],
  steps: 100,
  globalMinima: [{ at: [0, 0], f: 0 }],
  localMinima: [],
  convex: true,
  lesson:
    'Every direction curves alike, so a good rate goes straight to the minimum and one above 1 overshoots for ever further.',
  sources: [
    'SFU Virtual Library of Simulation Experiments (sfu.ca/~ssurjano)',
    'Wikipedia, Test functions for optimization',
    'ensmallen include/ensmallen_bits/problems',
    'scipy benchmarks/go_benchmark_functions',
  ],
}
