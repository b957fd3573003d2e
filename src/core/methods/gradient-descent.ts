import { coordinatewise } from './coordinatewise'
import type { Method } from './method'

/** Δw = −η ∇f(**w**ₜ). A. Cauchy, Comptes Rendus 25 (1847) 536–538. */
export const gradientDescent: Method = {
  id: 'gd',
  name: 'Gradient descent',
  hyperparameters: {},
  moments: [],
  shared: [],
  tex: String.raw`\mathbf w_{t+1} = \mathbf w_t - \eta\,\nabla f(\mathbf w_t)`,
  followsFlow: true,
  step: coordinatewise((m, { gradient, learningRate }) => ({
    update: m.negate(m.multiply(learningRate, gradient)),
    moments: [],
  })),
  stability: ([low, high]) => ({
    kind: 'limit',
    limit: 2 / high,
    tex: String.raw`2/\lambda_{\max}`,
    best: 2 / (low + high),
  }),
}
