import type { ObjectiveRecord } from './objective'

export const bowlRot: ObjectiveRecord = {
  id: 'bowl_rot',
  name: 'Tilted bowl',
  group: 'convex',
  formula: 'x^2 + x*y + y^2',
  parameters: ['x', 'y'],
  domain: { x0: -4, x1: 4, y0: -4, y1: 4 },
  start: [3.4, -1.2],
  steps: 100,
  globalMinima: [{ at: [0, 0], f: 0 }],
  localMinima: [],
  convex: true,
  lesson: 'The axes of the bowl lie at 45° to x and y, so the zigzag is diagonal.',
  sources: ['constructed: H = [[2, 1], [1, 2]]'],
}
