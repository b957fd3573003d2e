import { coordinatewise } from './coordinatewise'
import type { Hyperparameter, Method, Quantity } from './method'

export const momentumFactor: Hyperparameter = {
  default: 0.9,
  range: { min: 0, below: 1 },
  symbol: 'β',
}

export const velocity: Quantity = { name: 'velocity', tex: String.raw`\mathbf v` }

/**
 * v ← β v + ∇f(**w**ₜ), Δw = −η v, with β = `momentum` in [0, 1). From v = 0 the first velocity is the first gradient.
 * B. T. Polyak, USSR Comp. Math. and Math. Phys. 4(5) (1964) 1–17, eq. 9, with η inside v as in PyTorch's `SGD`.
 */
export const momentum: Method = {
  id: 'momentum',
  name: 'Momentum',
  hyperparameters: { momentum: momentumFactor },
  moments: [velocity],
  shared: [],
  tex: String.raw`\begin{aligned}
    \mathbf v_{t+1} &= \beta\,\mathbf v_t + \nabla f(\mathbf w_t) \\
    \mathbf w_{t+1} &= \mathbf w_t - \eta\,\mathbf v_{t+1}
  \end{aligned}`,
  followsFlow: true,
  step: coordinatewise((m, { gradient, moments, learningRate, hyperparameters }) => {
    const v = m.add(m.multiply(hyperparameters.momentum!, moments[0]!), gradient)
    return { update: m.negate(m.multiply(learningRate, v)), moments: [v] }
  }),
  stability: ([, high], { momentum: beta }) => ({
    kind: 'limit',
    limit: (2 * (1 + beta!)) / high,
    tex: String.raw`2(1 + \beta)/\lambda_{\max}`,
    best: null,
  }),
}
