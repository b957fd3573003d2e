import type { ObjectiveRecord } from './objective'

export const doubleWell: ObjectiveRecord = {
  id: 'double_well',
  name: 'Double well',
  group: 'saddlesAndPlateaus',
  formula: 'x^2/2 + y^4/4 - y^2/2',
  parameters: ['x', 'y'],
  domain: { x0: -2, x1: 2, y0: -2, y1: 2 },
  start: [-1.6, 0.05],
  steps: 200,
  globalMinima: [
    { at: [0, 1], f: -0.25 },
    { at: [0, -1], f: -0.25 },
  ],
  localMinima: [],
  convex: false,
  lesson:
    'Nearly on the ridge the path first heads for the saddle, lingers there, and then falls into one of two equal wells.',
  sources: [
    'Nesterov, Introductory Lectures on Convex Optimization, Example 1.2.2 (x^2/2 + y^4/4 - y^2/2)',
  ],
}
