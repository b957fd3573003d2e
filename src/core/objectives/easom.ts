import type { ObjectiveRecord } from './objective'

export const easom: ObjectiveRecord = {
  id: 'easom',
  name: 'Easom',
  group: 'saddlesAndPlateaus',
  formula: '-cos(x)*cos(y)*exp(-(x - pi)^2 - (y - pi)^2)',
  parameters: ['x', 'y'],
  domain: { x0: -100, x1: 100, y0: -100, y1: 100 },
  view: { x0: -2, x1: 8, y0: -2, y1: 8 },
  start: [1.8, 2],
  steps: 100,
  globalMinima: [{ at: [Math.PI, Math.PI], f: -1 }],
  localMinima: [
    { at: [1.3049954504376675, 1.3049954504376675], f: -8.110223891570066e-5 },
    { at: [1.3049954504376675, 4.978189856741919], f: -8.110223891570066e-5 },
    { at: [4.978189856741919, 1.3049954504376675], f: -8.110223891570066e-5 },
    { at: [4.978189856741919, 4.978189856741919], f: -8.110223891570066e-5 },
  ],
  convex: false,
  lesson:
    'One well in an endless plain: off its rim the gradient all but vanishes, and a rate that suits the well stands still.',
  sources: [
    'SFU Virtual Library of Simulation Experiments (sfu.ca/~ssurjano)',
    'Wikipedia, Test functions for optimization',
    'ensmallen include/ensmallen_bits/problems',
    'scipy benchmarks/go_benchmark_functions',
  ],
}
