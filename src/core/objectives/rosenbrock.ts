import type { ObjectiveRecord } from './objective'

export const rosenbrock: ObjectiveRecord = {
  id: 'rosenbrock',
  name: 'Rosenbrock',
  group: 'illConditioned',
  formula: '(1 - x)^2 + 100*(y - x^2)^2',
  parameters: ['x', 'y'],
  domain: { x0: -2, x1: 2, y0: -1, y1: 3 },
  start: [-1.2, 1],
  steps: 20000,
  globalMinima: [{ at: [1, 1], f: 0 }],
  localMinima: [],
  convex: false,
  lesson:
    'The path falls into a curved valley at once and then creeps along its floor for thousands of steps.',
  sources: [
    'SFU Virtual Library of Simulation Experiments (sfu.ca/~ssurjano)',
    'Wikipedia, Test functions for optimization',
    'ensmallen include/ensmallen_bits/problems',
    'scipy benchmarks/go_benchmark_functions',
  ],
}
