import { coordinatewise } from './coordinatewise'
import type { Method } from './method'
import { momentumFactor, velocity } from './momentum'
import { weightDecay } from './weight-decay'

/**
 * v ← β v + ∇f(**w**ₜ) + λ**w**ₜ, Δw = −η v, with β = `momentum` in [0, 1) and λ = `weightDecay` in [0, ∞): momentum on
 * f + λ‖**w**‖²/2. PyTorch's `SGD(weight_decay=λ)`.
 */
export const l2: Method = {
  id: 'l2',
  name: 'Momentum, L2 decay',
  hyperparameters: { momentum: momentumFactor, weightDecay },
  moments: [velocity],
  shared: [],
  tex: String.raw`\begin{aligned}
    \mathbf v_{t+1} &= \beta\,\mathbf v_t + \nabla f(\mathbf w_t) + \lambda\,\mathbf w_t \\
    \mathbf w_{t+1} &= \mathbf w_t - \eta\,\mathbf v_{t+1}
  \end{aligned}`,
  remark:
    'Momentum with L2 weight decay: it minimises f + λ‖w‖²/2 instead of f, so that where it rests ∇f need not be 0. It costs nothing more.',
  step: coordinatewise((m, { iterate, gradient, moments, learningRate, hyperparameters }) => {
    const pulled = m.add(gradient, m.multiply(hyperparameters.weightDecay!, iterate))
    const v = m.add(m.multiply(hyperparameters.momentum!, moments[0]!), pulled)
    return { update: m.negate(m.multiply(learningRate, v)), moments: [v] }
  }),
  stability: () => ({
    kind: 'noLimit',
    reason:
      'The decay pulls towards 0 beside the slope of f, so that the curvature of f at its minimum sets no exact limit.',
  }),
}
