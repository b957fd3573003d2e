import type { ObjectiveRecord } from './objective'

export const saddle: ObjectiveRecord = {
  id: 'saddle',
  name: 'Saddle',
  group: 'saddlesAndPlateaus',
  formula: 'x^2 - y^2',
  parameters: ['x', 'y'],
  domain: { x0: -2, x1: 2, y0: -2, y1: 2 },
  start: [1.5, 0.01],
  steps: 200,
  globalMinima: [],
  localMinima: [],
  convex: false,
  lesson: 'Downhill never ends: descent nears the saddle, then runs off along y whatever the rate.',
  sources: ['textbook'],
}
