import { around } from '../measures'
import type { LossRecord } from './loss'

/** The loss of a neuron, whose two classes are −1 and 1, as its outputs are. */
export const neuron: LossRecord = {
  id: 'neuron',
  sample: '(tanh(w*x + b) + 1 - 2*y)^2',
  parameters: ['w', 'b'],
  inputs: 1,
  target: 'classes',
  data: 'classes',
  frame({ inputs: [input] }) {
    const { mean, width } = input ?? { mean: 0, width: 1 }
    const [w, b] = [4 / width, 4 * (1 + Math.abs(mean) / width)]
    return { view: around(w, b), start: [-w / 2, b / 2] }
  },
  convex: false,
  lesson:
    'Where the neuron saturates the loss is flat, and a descent that starts there, or is thrown there by a large rate, hardly moves.',
  sources: ['Y. LeCun et al., Efficient BackProp (1998), section 4.4'],
}
