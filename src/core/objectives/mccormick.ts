import type { ObjectiveRecord } from './objective'

export const mccormick: ObjectiveRecord = {
  id: 'mccormick',
  name: 'McCormick',
  group: 'manyMinima',
  formula: 'sin(x + y) + (x - y)^2 - 1.5*x + 2.5*y + 1',
  parameters: ['x', 'y'],
  domain: { x0: -1.5, x1: 4, y0: -3, y1: 4 },
  start: [2.1, -2.6],
  steps: 100,
  globalMinima: [{ at: [-0.5471975511965977, -1.5471975511965979], f: -1.9132229549810364 }],
  localMinima: [{ at: [2.5943951023931957, 1.5943951023931955], f: 1.2283696986087569 }],
  convex: false,
  lesson:
    'A sine wave along a trough: within the domain one minimum is the lowest, beyond it every period brings a lower one.',
  sources: [
    'SFU Virtual Library of Simulation Experiments (sfu.ca/~ssurjano)',
    'Wikipedia, Test functions for optimization',
    'ensmallen include/ensmallen_bits/problems',
    'scipy benchmarks/go_benchmark_functions',
  ],
}
