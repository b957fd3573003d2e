import type { Algebra } from '../records/algebra'
import { coordinatewise } from './coordinatewise'
import type { Method } from './method'

/** β a + (1 − β) b. */
const average = <T>(m: Algebra<T>, beta: T, a: T, b: T): T =>
  m.add(m.multiply(beta, a), m.multiply(m.subtract(m.number(1), beta), b))

/**
 * m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², Δw = −η (m / c₁) / (√(v / c₂) + ε) in each coordinate, with g = ∇f(**w**ₜ),
 * `beta1` and `beta2` in [0, 1), ε = `epsilon` in (0, ∞) and cᵢ = 1 − βᵢᵗ⁺¹, the weight that the gradients so far have in a
 * moment. It is averaged as the moment is: quicker than a power, and with no more error than some t roundings.
 * Kingma and Ba, ICLR (2015), algorithm 1; as PyTorch's `Adam`.
 */
export const adam: Method = {
  id: 'adam',
  name: 'Adam',
  hyperparameters: {
    beta1: { default: 0.9, range: { min: 0, below: 1 }, symbol: 'β₁' },
    beta2: { default: 0.999, range: { min: 0, below: 1 }, symbol: 'β₂' },
    epsilon: { default: 1e-8, range: { above: 0 }, symbol: 'ε' },
  },
  moments: [
    { name: 'mean', tex: String.raw`\mathbf m` },
    { name: 'mean square', tex: String.raw`\mathbf v` },
  ],
  memory: 'beta2',
  shared: [
    { name: 'weight of the mean', tex: String.raw`1 - \beta_1^t` },
    { name: 'weight of the mean square', tex: String.raw`1 - \beta_2^t` },
  ],
  tex: String.raw`\begin{aligned}
    \mathbf m_{t+1} &= \beta_1\,\mathbf m_t + (1 - \beta_1)\,\nabla f(\mathbf w_t) \\
    \mathbf v_{t+1} &= \beta_2\,\mathbf v_t + (1 - \beta_2)\,\nabla f(\mathbf w_t)^2 \\
    \mathbf w_{t+1} &= \mathbf w_t - \eta\,\frac{\mathbf m_{t+1} / (1 - \beta_1^{t+1})}{\sqrt{\mathbf v_{t+1} / (1 - \beta_2^{t+1})} + \varepsilon}
  \end{aligned}`,
  step: coordinatewise(
    (m, { gradient, moments, learningRate, hyperparameters, shared }) => {
      const { beta1, beta2, epsilon } = hyperparameters
      const mean = average(m, beta1!, moments[0]!, gradient)
      const square = average(m, beta2!, moments[1]!, m.multiply(gradient, gradient))
      const [weight, squareWeight] = shared
      const root = m.divide(m.apply('sqrt', square), m.apply('sqrt', squareWeight!))
      const length = m.divide(learningRate, weight!)
      return {
        update: m.negate(m.multiply(length, m.divide(mean, m.add(root, epsilon!)))),
        moments: [mean, square],
      }
    },
    (m, { hyperparameters: { beta1, beta2 }, shared }) => [
      average(m, beta1!, shared[0]!, m.number(1)),
      average(m, beta2!, shared[1]!, m.number(1)),
    ],
  ),
  stability: () => ({
    kind: 'noLimit',
    reason:
      'Adam divides each step by the size of past gradients, so that the curvature at the minimum sets no limit of its own: how it behaves depends on the gradients it remembers.',
  }),
}
