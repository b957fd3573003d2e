import type { ObjectiveRecord } from './objective'

export const threeHumpCamel: ObjectiveRecord = {
  id: 'three_hump_camel',
  name: 'Three-hump camel',
  group: 'manyMinima',
  formula: '2*x^2 - 1.05*x^4 + x^6/6 + x*y + y^2',
  parameters: ['x', 'y'],
  domain: { x0: -5, x1: 5, y0: -5, y1: 5 },
  start: [-1, 4],
  steps: 100,
  globalMinima: [{ at: [0, 0], f: 0 }],
  localMinima: [
    { at: [1.7475523458302888, -0.8737761729151444], f: 0.2986384422368598 },
    { at: [-1.7475523458302888, 0.8737761729151444], f: 0.2986384422368598 },
  ],
  convex: false,
  lesson:
    'Three basins side by side: which one catches a descent depends on the side it comes from.',
  sources: [
    'SFU Virtual Library of Simulation Experiments (sfu.ca/~ssurjano)',
    'Wikipedia, Test functions for optimization',
    'ensmallen include/ensmallen_bits/problems',
    'scipy benchmarks/go_benchmark_functions',
  ],
}
