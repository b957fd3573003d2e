import { coordinatewise } from './coordinatewise'
import type { Method } from './method'

/**
 * s ← s + g², Δw = −η g / (√s + ε) in each coordinate, with g = ∇f(**w**ₜ) and ε = `epsilon` in (0, ∞).
 * Duchi, Hazan, Singer, JMLR 12 (2011) 2121–2159, section 1.1, with ε outside the root as in PyTorch's `Adagrad`.
 */
export const adagrad: Method = {
  id: 'adagrad',
  name: 'AdaGrad',
  hyperparameters: {
    epsilon: { default: 1e-10, range: { above: 0 }, symbol: 'ε' },
  },
  moments: [{ name: 'sum of squares', tex: String.raw`\mathbf s` }],
  shared: [],
  tex: String.raw`\begin{aligned}
    \mathbf s_{t+1} &= \mathbf s_t + \nabla f(\mathbf w_t)^2 \\
    \mathbf w_{t+1} &= \mathbf w_t - \eta\,\frac{\nabla f(\mathbf w_t)}{\sqrt{\mathbf s_{t+1}} + \varepsilon}
  \end{aligned}`,
  transient: true,
  step: coordinatewise((m, { gradient, moments, learningRate, hyperparameters }) => {
    const s = m.add(moments[0]!, m.multiply(gradient, gradient))
    const scale = m.add(m.apply('sqrt', s), hyperparameters.epsilon!)
    return { update: m.negate(m.multiply(learningRate, m.divide(gradient, scale))), moments: [s] }
  }),
  stability: () => ({
    kind: 'noLimit',
    reason:
      'AdaGrad divides each step by the size of past gradients, so that the curvature at the minimum sets no limit of its own: its steps shrink as long as it descends.',
  }),
}
