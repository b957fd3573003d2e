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
 * m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², Δw = −η (m / c₁) / (√(v / c₂) + ε) in each coordinate, with g = ∇f(**w**ₜ),
 * `beta1` and `beta2` in [0, 1), ε = `epsilon` in (0, ∞) and cᵢ = 1 − βᵢᵗ⁺¹.
 * Kingma and Ba, ICLR (2015), algorithm 1; as PyTorch's `Adam`.
 */
export const adam: Method = {
  id: 'adam',
  name: 'Adam',
  hyperparameters: adamHyperparameters,
  moments: [mean, meanSquare],
  memory: 'beta2',
  shared: momentWeights,
  tex: String.raw`\begin{aligned}
    \mathbf m_{t+1} &= \beta_1\,\mathbf m_t + (1 - \beta_1)\,\nabla f(\mathbf w_t) \\
    \mathbf v_{t+1} &= \beta_2\,\mathbf v_t + (1 - \beta_2)\,\nabla f(\mathbf w_t)^2 \\
    \mathbf w_{t+1} &= \mathbf w_t - \eta\,\frac{\mathbf m_{t+1} / (1 - \beta_1^{t+1})}{\sqrt{\mathbf v_{t+1} / (1 - \beta_2^{t+1})} + \varepsilon}
  \end{aligned}`,
  step: coordinatewise((m, now) => {
    const [average, square] = nextMoments(m, now)
    const scale = scaleOf(m, square, now.shared[1]!, now.hyperparameters.epsilon!)
    const length = m.divide(now.learningRate, now.shared[0]!)
    return {
      update: m.negate(m.multiply(length, m.divide(average, scale))),
      moments: [average, square],
    }
  }, nextWeights),
  stability: () => ({
    kind: 'noLimit',
    reason:
      'Adam divides each step by the size of past gradients, so that the curvature at the minimum sets no limit of its own: how it behaves depends on the gradients it remembers.',
  }),
}
