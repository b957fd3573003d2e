import type { ObjectiveRecord } from './objective'

export const bowlK100: ObjectiveRecord = {
  id: 'bowl_k100',
  name: 'Long bowl',
  group: 'illConditioned',
  formula: '0.5*(x^2 + 100*y^2)',
  parameters: ['x', 'y'],
  domain: { x0: -4, x1: 4, y0: -4, y1: 4 },
  start: [3.5, 0.5],
  steps: 1000,
  globalMinima: [{ at: [0, 0], f: 0 }],
  localMinima: [],
  convex: true,
  lesson:
    'One direction curves a hundred times as much as the other: even the best rate needs hundreds of steps.',
  sources: ['constructed: H=diag(1,100)'],
}
