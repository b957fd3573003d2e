import type { ObjectiveRecord } from './objective'

export const branin: ObjectiveRecord = {
  id: 'branin',
  name: 'Branin',
  group: 'manyMinima',
  formula: '(y - 5.1/(4*pi^2)*x^2 + 5/pi*x - 6)^2 + 10*(1 - 1/(8*pi))*cos(x) + 10',
  parameters: ['x', 'y'],
  domain: { x0: -5, x1: 10, y0: 0, y1: 15 },
  start: [5, 12],
  steps: 100,
  globalMinima: [
    { at: [-Math.PI, 12.275], f: 0.3978873577297383 },
    { at: [Math.PI, 2.275], f: 0.3978873577297383 },
    { at: [9.42477796076938, 2.475], f: 0.3978873577297383 },
  ],
  localMinima: [],
  convex: false,
  lesson: 'Three equally low minima on a valley floor: the start decides which of them is found.',
  sources: [
    'SFU Virtual Library of Simulation Experiments (sfu.ca/~ssurjano)',
    'scipy benchmarks/go_benchmark_functions',
  ],
}
