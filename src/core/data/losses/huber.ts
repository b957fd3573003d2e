import { lineFrame } from '../measures'
import type { LossRecord } from './loss'

export const huber: LossRecord = {
  id: 'huber',
  sample: 'huber(w*x + b - y, 1)',
  parameters: ['w', 'b'],
  inputs: 1,
  target: 'numbers',
  data: 'outliers',
  frame: lineFrame,
  convex: true,
  lesson:
    'Squares within 1 of the line and straight beyond: outliers count less than in least squares, and the slope still shrinks at the minimum.',
  sources: [
    'P. J. Huber, Robust estimation of a location parameter, Ann. Math. Statist. 35 (1964) 73–101',
  ],
}
