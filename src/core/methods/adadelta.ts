import type { Algebra } from '../records/algebra'
import { average } from './average'
import { coordinatewise } from './coordinatewise'
import type { Method } from './method'

/**
 * s ← ρ s + (1 − ρ) g², d = g √(u + ε) / √(s + ε), u ← ρ u + (1 − ρ) d², Δw = −η d in each coordinate, with g = ∇f(**w**ₜ),
 * ρ = `rho` in [0, 1) and ε = `epsilon` in (0, ∞). Zeiler, arXiv:1212.5701 (2012), algorithm 1; as PyTorch's `Adadelta`.
 */
export const adadelta: Method = {
  id: 'adadelta',
  name: 'Adadelta',
  hyperparameters: {
    rho: { default: 0.9, range: { min: 0, below: 1 }, symbol: 'ρ' },
    epsilon: { default: 1e-6, range: { above: 0 }, symbol: 'ε' },
  },
  moments: [
    { name: 'mean square', tex: String.raw`\mathbf s` },
    { name: 'mean square of the steps', tex: String.raw`\mathbf u` },
  ],
  memory: 'rho',
  shared: [],
  tex: String.raw`\begin{aligned}
    \mathbf s_{t+1} &= \rho\,\mathbf s_t + (1 - \rho)\,\nabla f(\mathbf w_t)^2 \\
    \mathbf d_t &= \frac{\sqrt{\mathbf u_t + \varepsilon}}{\sqrt{\mathbf s_{t+1} + \varepsilon}}\,\nabla f(\mathbf w_t) \\
    \mathbf u_{t+1} &= \rho\,\mathbf u_t + (1 - \rho)\,\mathbf d_t^2 \\
    \mathbf w_{t+1} &= \mathbf w_t - \eta\,\mathbf d_t
  \end{aligned}`,
  remark:
    'It measures its steps by those it has taken, so that its usual rate is η = 1; the first is shorter than η√(ε/(1 − ρ)) along each axis. It remembers two numbers for each parameter.',
  step: coordinatewise((m, { gradient, moments, learningRate, hyperparameters }) => {
    const { rho, epsilon } = hyperparameters
    const square = average(m, rho!, moments[0]!, m.multiply(gradient, gradient))
    const length = m.divide(root(m, moments[1]!, epsilon!), root(m, square, epsilon!))
    const step = m.multiply(length, gradient)
    return {
      update: m.negate(m.multiply(learningRate, step)),
      moments: [square, average(m, rho!, moments[1]!, m.multiply(step, step))],
    }
  }),
  stability: () => ({
    kind: 'noLimit',
    reason:
      'Adadelta divides each step by the size of past gradients, so that the curvature at the minimum sets no limit of its own: its steps stay about as long as those before.',
  }),
}

function root<T>(m: Algebra<T>, square: T, epsilon: T): T {
  return m.apply('sqrt', m.add(square, epsilon))
}
