import { around } from '../measures'
import type { LossRecord } from './loss'

/** The cross-entropy −y·log p − (1 − y)·log(1 − p) with p = sigmoid(w·x + b), in a form that no margin overflows. */
export const logistic: LossRecord = {
  id: 'logistic',
  sample: 'softplus((1 - 2*y)*(w*x + b))',
  logOdds: 'w*x + b',
  parameters: ['w', 'b'],
  inputs: 1,
  target: 'classes',
  data: 'cycle',
  frame({ inputs: [input] }) {
    const { mean, width } = input ?? { mean: 0, width: 1 }
    return { view: around(6 / width, 6 * (1 + Math.abs(mean) / width)), start: [0, 0] }
  },
  convex: true,
  lesson:
    'Convex, and flat far from the minimum; where the classes can be separated there is no minimum at all, until a penalty on the weights makes one.',
  sources: [
    'D. R. Cox, The regression analysis of binary sequences, J. R. Stat. Soc. B 20 (1958) 215–242',
  ],
}
