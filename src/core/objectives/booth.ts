import type { ObjectiveRecord } from './objective'

export const booth: ObjectiveRecord = {
  id: 'booth',
  name: 'Booth',
  group: 'convex',
  formula: '(x + 2*y - 7)^2 + (2*x + y - 5)^2',
  parameters: ['x', 'y'],
  domain: { x0: -10, x1: 10, y0: -10, y1: 10 },
  start: [-6, -4],
  steps: 200,
  globalMinima: [{ at: [1, 3], f: 0 }],
  localMinima: [],
  convex: true,
  lesson: 'A tilted elongated bowl: the zigzag follows its own axes, not those of x and y.',
  sources: [
    'SFU Virtual Library of Simulation Experiments (sfu.ca/~ssurjano)',
    'Wikipedia, Test functions for optimization',
    'ensmallen include/ensmallen_bits/problems',
  ],
}
