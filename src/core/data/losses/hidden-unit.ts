import { around } from '../measures'
import type { LossRecord } from './loss'

export const hiddenUnit: LossRecord = {
  id: 'hidden_unit',
  sample: '(v*tanh(w*x) - y)^2',
  parameters: ['w', 'v'],
  inputs: 1,
  target: 'numbers',
  data: 'saturating',
  frame({ inputs: [input], target }) {
    const [w, v] = [4 / (input?.width ?? 1), 4 * target.width]
    return { view: around(w, v), start: [0.75 * w, -0.25 * v] }
  },
  convex: false,
  lesson:
    'Two equal minima, as turning the signs of both weights changes nothing, a saddle between them, and plateaus where the unit saturates.',
  sources: [
    'A. M. Chen, H. Lu and R. Hecht-Nielsen, On the geometry of feedforward neural network error surfaces, Neural Computation 5 (1993) 910–927',
  ],
}
