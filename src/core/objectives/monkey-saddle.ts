import type { ObjectiveRecord } from './objective'

export const monkeySaddle: ObjectiveRecord = {
  id: 'monkey_saddle',
  name: 'Monkey saddle',
  group: 'saddlesAndPlateaus',
  formula: 'x^3 - 3*x*y^2',
  parameters: ['x', 'y'],
  domain: { x0: -2, x1: 2, y0: -2, y1: 2 },
  start: [1.2, 0.01],
  steps: 200,
  globalMinima: [],
  localMinima: [],
  convex: false,
  lesson:
    'At the origin even the Hessian is zero: descent slows down beside it and then falls off for ever, so no rate converges.',
  sources: ['textbook: the real part of (x + iy)³'],
}
