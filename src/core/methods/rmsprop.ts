import { coordinatewise } from './coordinatewise'
import type { Method } from './method'

/**
 * s ← α s + (1 − α) g², Δw = −η g / (√s + ε) in each coordinate, with g = ∇f(**w**ₜ), α = `alpha` in [0, 1) and
 * ε = `epsilon` in (0, ∞). Tieleman and Hinton, COURSERA lecture 6.5 (2012), with ε outside the root as in PyTorch's `RMSprop`.
 */
export const rmsprop: Method = {
  id: 'rmsprop',
  name: 'RMSProp',
  hyperparameters: {
    alpha: { default: 0.99, range: { min: 0, below: 1 }, symbol: 'α' },
    epsilon: { default: 1e-8, range: { above: 0 }, symbol: 'ε' },
  },
  moments: [{ name: 'mean square', tex: String.raw`\mathbf s` }],
  memory: 'alpha',
  shared: [],
  tex: String.raw`\begin{aligned}
    \mathbf s_{t+1} &= \alpha\,\mathbf s_t + (1 - \alpha)\,\nabla f(\mathbf w_t)^2 \\
    \mathbf w_{t+1} &= \mathbf w_t - \eta\,\frac{\nabla f(\mathbf w_t)}{\sqrt{\mathbf s_{t+1}} + \varepsilon}
  \end{aligned}`,
  step: coordinatewise((m, { gradient, moments, learningRate, hyperparameters }) => {
    const alpha = hyperparameters.alpha!
    const fresh = m.multiply(m.subtract(m.number(1), alpha), m.multiply(gradient, gradient))
    const s = m.add(m.multiply(alpha, moments[0]!), fresh)
    const scale = m.add(m.apply('sqrt', s), hyperparameters.epsilon!)
    return { update: m.negate(m.multiply(learningRate, m.divide(gradient, scale))), moments: [s] }
  }),
  stability: () => ({
    kind: 'noLimit',
    reason:
      'RMSProp divides each step by the size of past gradients, so that the curvature at the minimum sets no limit of its own: once the gradients from before it came here are forgotten, its steps stay about η long and it hovers around the minimum.',
  }),
}
