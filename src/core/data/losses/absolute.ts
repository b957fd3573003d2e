import { lineFrame } from '../measures'
import type { LossRecord } from './loss'

export const absolute: LossRecord = {
  id: 'absolute',
  sample: 'abs(w*x + b - y)',
  parameters: ['w', 'b'],
  inputs: 1,
  target: 'numbers',
  data: 'outliers',
  frame: lineFrame,
  convex: true,
  lesson:
    'A point far off pulls no harder than one near by, but the slope does not shrink towards the minimum, so that a fixed rate never settles there.',
  sources: ['R. J. Boscovich (1757); R. Koenker, Quantile Regression (2005), section 1.2'],
}
