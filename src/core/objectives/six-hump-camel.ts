import type { ObjectiveRecord } from './objective'

export const sixHumpCamel: ObjectiveRecord = {
  id: 'six_hump_camel',
  name: 'Six-hump camel',
  group: 'manyMinima',
  formula: '(4 - 2.1*x^2 + x^4/3)*x^2 + x*y + (-4 + 4*y^2)*y^2',
  parameters: ['x', 'y'],
  domain: { x0: -3, x1: 3, y0: -2, y1: 2 },
  start: [0.9, 0.2],
  steps: 200,
  globalMinima: [
    { at: [0.08984201310031806, -0.7126564030207396], f: -1.0316284534898774 },
    { at: [-0.08984201310031806, 0.7126564030207396], f: -1.0316284534898774 },
  ],
  localMinima: [
    { at: [-1.703606714969981, 0.7960835686726251], f: -0.21546382438371764 },
    { at: [1.703606714969981, -0.7960835686726251], f: -0.21546382438371764 },
    { at: [-1.6071047529201972, -0.5686514548841314], f: 2.1042503103112584 },
    { at: [1.6071047529201972, 0.5686514548841314], f: 2.1042503103112584 },
  ],
  convex: false,
  lesson:
    'Two lowest minima and four higher ones: a rate too large for one basin strays into the next.',
  sources: [
    'SFU Virtual Library of Simulation Experiments (sfu.ca/~ssurjano)',
    'scipy benchmarks/go_benchmark_functions',
  ],
}
