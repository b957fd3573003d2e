import type { ObjectiveRecord } from './objective'

export const rosenbrockB10: ObjectiveRecord = {
  id: 'rosenbrock_b10',
  name: 'Rosenbrock, milder',
  group: 'illConditioned',
  formula: '(1 - x)^2 + 10*(y - x^2)^2',
  parameters: ['x', 'y'],
  domain: { x0: -2, x1: 2, y0: -1, y1: 3 },
  start: [-1.2, 1],
  steps: 2000,
  globalMinima: [{ at: [1, 1], f: 0 }],
  localMinima: [],
  convex: false,
  lesson:
    'The curved valley with walls a tenth as steep: the same creep along the floor, in a tenth of the steps.',
  sources: ['Rosenbrock with b = 10'],
}
