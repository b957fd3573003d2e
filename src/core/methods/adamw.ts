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
import { weightDecay } from './weight-decay'

/**
 * Adam's step and −ηλ**w**ₜ beside it, with λ = `weightDecay` in [0, ∞): the decay is not divided by the size of the gradients.
 * Loshchilov and Hutter, ICLR (2019), algorithm 2, with η before λ as in PyTorch's `AdamW`.
 */
export const adamw: Method = {
  id: 'adamw',
  name: 'AdamW',
  hyperparameters: { ...adamHyperparameters, weightDecay },
  moments: [mean, meanSquare],
  memory: 'beta2',
  shared: momentWeights,
  tex: String.raw`\begin{aligned}
    \mathbf m_{t+1} &= \beta_1\,\mathbf m_t + (1 - \beta_1)\,\nabla f(\mathbf w_t) \\
    \mathbf v_{t+1} &= \beta_2\,\mathbf v_t + (1 - \beta_2)\,\nabla f(\mathbf w_t)^2 \\
    \mathbf w_{t+1} &= \mathbf w_t - \eta\lambda\,\mathbf w_t - \eta\,\frac{\mathbf m_{t+1} / (1 - \beta_1^{t+1})}{\sqrt{\mathbf v_{t+1} / (1 - \beta_2^{t+1})} + \varepsilon}
  \end{aligned}`,
  remark:
    'Adam, and every step also shrinks w by the share ηλ. It costs nothing more; but where it rests ∇f need not be 0.',
  step: coordinatewise((m, now) => {
    const [average, square] = nextMoments(m, now)
    const { epsilon, weightDecay: lambda } = now.hyperparameters
    const scale = scaleOf(m, square, now.shared[1]!, epsilon!)
    const adaptive = m.multiply(
      m.divide(now.learningRate, now.shared[0]!),
      m.divide(average, scale),
    )
    const decay = m.multiply(m.multiply(now.learningRate, lambda!), now.iterate)
    return { update: m.negate(m.add(decay, adaptive)), moments: [average, square] }
  }, nextWeights),
  stability: () => ({
    kind: 'noLimit',
    reason:
      'AdamW divides each step by the size of past gradients, as Adam does, so that the curvature at the minimum sets no limit of its own.',
  }),
}
