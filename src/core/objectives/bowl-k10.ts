import type { ObjectiveRecord } from './objective'

export const bowlK10: ObjectiveRecord = {
  id: 'bowl_k10',
  name: 'Elongated bowl',
  group: 'illConditioned',
  formula: '0.5*(x^2 + 10*y^2)',
  parameters: ['x', 'y'],
  domain: { x0: -4, x1: 4, y0: -4, y1: 4 },
  start: [3.5, 1],
  steps: 300,
  globalMinima: [{ at: [0, 0], f: 0 }],
  localMinima: [],
  convex: true,
  lesson:
    'The steep direction caps the learning rate and the flat one, ten times less curved, then waits for it.',
  sources: ['constructed: H=diag(1,10)'],
}
