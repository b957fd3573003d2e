import type { ObjectiveRecord } from './objective'

export const matyas: ObjectiveRecord = {
  id: 'matyas',
  name: 'Matyas',
  group: 'illConditioned',
  formula: '0.26*(x^2 + y^2) - 0.48*x*y',
  parameters: ['x', 'y'],
  domain: { x0: -10, x1: 10, y0: -10, y1: 10 },
  start: [8, 5],
  steps: 300,
  globalMinima: [{ at: [0, 0], f: 0 }],
  localMinima: [],
  convex: true,
  lesson:
    'A long flat valley along the diagonal: the descent is on its floor within a few steps and then slides along it.',
  sources: [
    'SFU Virtual Library of Simulation Experiments (sfu.ca/~ssurjano)',
    'Wikipedia, Test functions for optimization',
    'ensmallen include/ensmallen_bits/problems',
    'scipy benchmarks/go_benchmark_functions',
  ],
}
