import type { ObjectiveRecord } from './objective'

export const dropWave: ObjectiveRecord = {
  id: 'drop_wave',
  name: 'Drop-wave',
  group: 'notSmooth',
  formula: '-(1 + cos(12*sqrt(x^2 + y^2)))/(0.5*(x^2 + y^2) + 2)',
  parameters: ['x', 'y'],
  domain: { x0: -5.12, x1: 5.12, y0: -5.12, y1: 5.12 },
  start: [0.2, 0.1],
  steps: 100,
  globalMinima: [{ at: [0, 0], f: -1, kind: 'kink' }],
  localMinima: [],
  convex: false,
  lesson:
    'Rings of ripples: only inside the innermost ring does the way down lead to the minimum in the middle.',
  sources: [
    'SFU Virtual Library of Simulation Experiments (sfu.ca/~ssurjano)',
    'ensmallen include/ensmallen_bits/problems',
    'scipy benchmarks/go_benchmark_functions',
  ],
}
