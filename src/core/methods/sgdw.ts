import { coordinatewise } from './coordinatewise'
import type { Method } from './method'
import { momentumFactor, velocity } from './momentum'
import { weightDecay } from './weight-decay'

/**
 * v ← β v + ∇f(**w**ₜ), Δw = −η (v + λ**w**ₜ), with β = `momentum` in [0, 1) and λ = `weightDecay` in [0, ∞): the decay does not pass
 * through the velocity. Loshchilov and Hutter, ICLR (2019), algorithm 1, with η before λ as PyTorch's `AdamW` has it.
 */
export const sgdw: Method = {
  id: 'sgdw',
  name: 'SGDW',
  hyperparameters: { momentum: momentumFactor, weightDecay },
  moments: [velocity],
  shared: [],
  tex: String.raw`\begin{aligned}
    \mathbf v_{t+1} &= \beta\,\mathbf v_t + \nabla f(\mathbf w_t) \\
    \mathbf w_{t+1} &= \mathbf w_t - \eta\,(\mathbf v_{t+1} + \lambda\,\mathbf w_t)
  \end{aligned}`,
  remark:
    'Momentum with decoupled weight decay: every step also shrinks w by the share ηλ, past the velocity. It costs nothing more; but where it rests ∇f need not be 0.',
  step: coordinatewise((m, { iterate, gradient, moments, learningRate, hyperparameters }) => {
    const v = m.add(m.multiply(hyperparameters.momentum!, moments[0]!), gradient)
    const pull = m.add(v, m.multiply(hyperparameters.weightDecay!, iterate))
    return { update: m.negate(m.multiply(learningRate, pull)), moments: [v] }
  }),
  stability: () => ({
    kind: 'noLimit',
    reason:
      'The decay pulls towards 0 beside the slope of f, so that the curvature of f at its minimum sets no exact limit.',
  }),
}
