import {
  adamHyperparameters,
  mean,
  meanSquare,
  momentWeights,
  nextMoments,
  nextWeights,
  scaleOf,
} from './adam-moments'
import { coordinatewise } from './coordinatewise'
import type { Method } from './method'

/**
 * Adam with u ← max(u, v) in place of v under the root. Reddi, Kale and Kumar, ICLR (2018), algorithm 2, with corrections for
 * bias as in PyTorch's `Adam(amsgrad=True)`.
 */
export const amsgrad: Method = {
  id: 'amsgrad',
  name: 'AMSGrad',
  hyperparameters: adamHyperparameters,
  moments: [mean, meanSquare, { name: 'largest mean square', tex: String.raw`\mathbf u` }],
  memory: 'beta2',
  shared: momentWeights,
  tex: String.raw`\begin{aligned}
    \mathbf m_{t+1} &= \beta_1\,\mathbf m_t + (1 - \beta_1)\,\nabla f(\mathbf w_t) \\
    \mathbf v_{t+1} &= \beta_2\,\mathbf v_t + (1 - \beta_2)\,\nabla f(\mathbf w_t)^2 \\
    \mathbf u_{t+1} &= \max(\mathbf u_t, \mathbf v_{t+1}) \\
    \mathbf w_{t+1} &= \mathbf w_t - \eta\,\frac{\mathbf m_{t+1} / (1 - \beta_1^{t+1})}{\sqrt{\mathbf u_{t+1} / (1 - \beta_2^{t+1})} + \varepsilon}
  \end{aligned}`,
  remark:
    'Adam that never forgets its largest mean square, so that a steep stretch behind it shortens its steps for good. It remembers one number more for each parameter.',
  step: coordinatewise((m, now) => {
    const [average, square] = nextMoments(m, now)
    const largest = m.apply('max', now.moments[2]!, square)
    const scale = scaleOf(m, largest, now.shared[1]!, now.hyperparameters.epsilon!)
    const length = m.divide(now.learningRate, now.shared[0]!)
    return {
      update: m.negate(m.multiply(length, m.divide(average, scale))),
      moments: [average, square, largest],
    }
  }, nextWeights),
  stability: () => ({
    kind: 'noLimit',
    reason:
      'AMSGrad divides each step by the size of past gradients, so that the curvature at the minimum sets no limit of its own.',
  }),
}
