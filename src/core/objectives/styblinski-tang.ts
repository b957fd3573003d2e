import type { ObjectiveRecord } from './objective'

export const styblinskiTang: ObjectiveRecord = {
  id: 'styblinski_tang',
  name: 'Styblinski–Tang',
  group: 'manyMinima',
  formula: '0.5*(x^4 - 16*x^2 + 5*x + y^4 - 16*y^2 + 5*y)',
  parameters: ['x', 'y'],
  domain: { x0: -5, x1: 5, y0: -5, y1: 5 },
  start: [-0.8, 0.1],
  steps: 200,
  globalMinima: [{ at: [-2.903534027771177, -2.903534027771177], f: -78.33233140754282 }],
  localMinima: [
    { at: [-2.903534027771177, 2.746802770990837], f: -64.19561235905536 },
    { at: [2.746802770990837, -2.903534027771177], f: -64.19561235905536 },
    { at: [2.746802770990837, 2.746802770990837], f: -50.05889331056788 },
  ],
  convex: false,
  lesson: 'Four basins of different depth, and descent sees only the slope where it stands.',
  sources: [
    'SFU Virtual Library of Simulation Experiments (sfu.ca/~ssurjano)',
    'Wikipedia, Test functions for optimization',
    'ensmallen include/ensmallen_bits/problems',
    'scipy benchmarks/go_benchmark_functions',
  ],
}
