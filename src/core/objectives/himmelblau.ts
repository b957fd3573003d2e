import type { ObjectiveRecord } from './objective'

export const himmelblau: ObjectiveRecord = {
  id: 'himmelblau',
  name: 'Himmelblau',
  group: 'manyMinima',
  formula: '(x^2 + y - 11)^2 + (x + y^2 - 7)^2',
  parameters: ['x', 'y'],
  domain: { x0: -6, x1: 6, y0: -6, y1: 6 },
  start: [0, 0.5],
  steps: 200,
  globalMinima: [
    { at: [3, 2], f: 0 },
    { at: [-2.805118086952745, 3.131312518250573], f: 0 },
    { at: [-3.779310253377747, -3.2831859912861696], f: 0 },
    { at: [3.5844283403304917, -1.8481265269644036], f: 0 },
  ],
  localMinima: [],
  convex: false,
  lesson: 'Four equally low minima: the start and the rate decide which one a descent reaches.',
  sources: [
    'Wikipedia, Test functions for optimization',
    'ensmallen include/ensmallen_bits/problems',
    'scipy benchmarks/go_benchmark_functions',
  ],
}
