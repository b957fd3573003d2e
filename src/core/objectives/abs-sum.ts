import type { ObjectiveRecord } from './objective'

export const absSum: ObjectiveRecord = {
  id: 'abs_sum',
  name: 'L1 norm',
  group: 'notSmooth',
  formula: 'abs(x) + abs(y)',
  parameters: ['x', 'y'],
  domain: { x0: -4, x1: 4, y0: -4, y1: 4 },
  start: [3.3, 1.7],
  steps: 100,
  globalMinima: [{ at: [0, 0], f: 0, kind: 'kink' }],
  localMinima: [],
  convex: true,
  lesson:
    'The slope never shrinks towards the kink, so a fixed rate ends in hops of its own length across the minimum: none converges.',
  sources: ['constructed: the norm ‖w‖₁'],
}
