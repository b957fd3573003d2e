import { around } from '../measures'
import type { LossRecord } from './loss'

/** The loss of `logistic`, by two features and without an intercept. */
export const logisticPlane: LossRecord = {
  id: 'logistic2',
  sample: 'softplus((1 - 2*y)*(w1*x1 + w2*x2))',
  logOdds: 'w1*x1 + w2*x2',
  parameters: ['w1', 'w2'],
  inputs: 2,
  target: 'classes',
  data: 'iris',
  frame({ inputs: [first, second] }) {
    return { view: around(6 / (first?.width ?? 1), 6 / (second?.width ?? 1)), start: [0, 0] }
  },
  convex: true,
  lesson:
    'The boundary turns about the origin, as there is no intercept: features that are not centred make it a ravine.',
  sources: [
    'D. R. Cox, The regression analysis of binary sequences, J. R. Stat. Soc. B 20 (1958) 215–242',
  ],
}
