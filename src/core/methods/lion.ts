import { average } from './average'
import { coordinatewise } from './coordinatewise'
import type { Method } from './method'
import { weightDecay } from './weight-decay'

/**
 * Δw = −η (sign(β₁ m + (1 − β₁) g) + λ**w**ₜ), then m ← β₂ m + (1 − β₂) g in each coordinate, with g = ∇f(**w**ₜ), `beta1` and
 * `beta2` in [0, 1) and λ = `weightDecay` in [0, ∞). Chen et al., NeurIPS (2023), algorithm 2.
 */
export const lion: Method = {
  id: 'lion',
  name: 'Lion',
  hyperparameters: {
    beta1: { default: 0.9, range: { min: 0, below: 1 }, symbol: 'β₁' },
    beta2: { default: 0.99, range: { min: 0, below: 1 }, symbol: 'β₂' },
    weightDecay: { ...weightDecay, default: 0 },
  },
  signedMemory: 'beta2',
  moments: [{ name: 'mean', tex: String.raw`\mathbf m` }],
  shared: [],
  tex: String.raw`\begin{aligned}
    \mathbf w_{t+1} &= \mathbf w_t - \eta\,\bigl(\operatorname{sign}(\beta_1\,\mathbf m_t + (1 - \beta_1)\,\nabla f(\mathbf w_t)) + \lambda\,\mathbf w_t\bigr) \\
    \mathbf m_{t+1} &= \beta_2\,\mathbf m_t + (1 - \beta_2)\,\nabla f(\mathbf w_t)
  \end{aligned}`,
  remark:
    'Every step goes by η along each axis, however small the gradient is: unless it happens to land on a minimum, it goes to and fro around it by about η until a schedule shrinks η. It remembers one number for each parameter, half of what Adam does.',
  step: coordinatewise((m, { iterate, gradient, moments, learningRate, hyperparameters }) => {
    const { beta1, beta2, weightDecay: lambda } = hyperparameters
    const direction = m.apply('sign', average(m, beta1!, moments[0]!, gradient))
    const pull = m.add(direction, m.multiply(lambda!, iterate))
    return {
      update: m.negate(m.multiply(learningRate, pull)),
      moments: [average(m, beta2!, moments[0]!, gradient)],
    }
  }),
  stability: () => ({
    kind: 'noLimit',
    reason:
      'Lion steps by η along each axis whatever the gradient, so that the curvature sets no limit.',
  }),
}
