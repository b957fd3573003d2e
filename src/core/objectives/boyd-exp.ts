import type { ObjectiveRecord } from './objective'

export const boydExp: ObjectiveRecord = {
  id: 'boyd_exp',
  name: 'Sum of exponentials',
  group: 'convex',
  formula: 'exp(x + 3*y - 0.1) + exp(x - 3*y - 0.1) + exp(-x - 0.1)',
  parameters: ['x', 'y'],
  domain: { x0: -2, x1: 2, y0: -1, y1: 1 },
  start: [1.8, 0.6],
  steps: 500,
  globalMinima: [{ at: [-0.34657359027997264, 0], f: 2.5592666966582156 }],
  localMinima: [],
  convex: true,
  lesson:
    'Convex but no parabola: the curvature at the start, not that at the minimum, caps the learning rate.',
  sources: ['Boyd & Vandenberghe, Convex Optimization, eq. 9.20'],
}
