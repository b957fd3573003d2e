import type { Algebra } from '../records/algebra'
import { adamHyperparameters, mean, meanSquare, nextMoments, scaleOf } from './adam-moments'
import { average } from './average'
import { coordinatewise } from './coordinatewise'
import type { Method } from './method'

/** μₜ = β₁ (1 − 0.96^{tψ} / 2), counted from t = 1: the momentum of step t, which grows from half of β₁ to all of it. */
function momentumAt<T>(m: Algebra<T>, t: T, beta1: T, psi: T): T {
  const decayed = m.apply('pow', m.number(0.96), m.multiply(t, psi))
  return m.multiply(beta1, m.subtract(m.number(1), m.multiply(m.number(0.5), decayed)))
}

/**
 * Adam with Nesterov's look-ahead: in the place of m / c₁ stands μₜ₊₁ m / (1 − μ₁…μₜ₊₁) + (1 − μₜ) g / (1 − μ₁…μₜ), where ψ =
 * `momentumDecay` in [0, ∞). Dozat, ICLR workshop (2016), algorithm 2, with its schedule of μ as in PyTorch's `NAdam`.
 */
export const nadam: Method = {
  id: 'nadam',
  name: 'NAdam',
  hyperparameters: {
    ...adamHyperparameters,
    momentumDecay: { default: 4e-3, range: { min: 0 }, symbol: 'ψ' },
  },
  moments: [mean, meanSquare],
  memory: 'beta2',
  shared: [
    { name: 'weight of the mean square', tex: String.raw`1 - \beta_2^t` },
    { name: 'steps', tex: 't' },
    { name: 'weight of the momentum', tex: String.raw`1 - \mu_1 \cdots \mu_t` },
  ],
  tex: String.raw`\begin{aligned}
    \mu_t &= \beta_1\,\bigl(1 - \tfrac12\,0.96^{t\psi}\bigr) \\
    \mathbf m_{t+1} &= \beta_1\,\mathbf m_t + (1 - \beta_1)\,\nabla f(\mathbf w_t) \\
    \mathbf v_{t+1} &= \beta_2\,\mathbf v_t + (1 - \beta_2)\,\nabla f(\mathbf w_t)^2 \\
    \hat{\mathbf m} &= \frac{\mu_{t+2}\,\mathbf m_{t+1}}{1 - \mu_1 \cdots \mu_{t+2}} + \frac{(1 - \mu_{t+1})\,\nabla f(\mathbf w_t)}{1 - \mu_1 \cdots \mu_{t+1}} \\
    \mathbf w_{t+1} &= \mathbf w_t - \eta\,\frac{\hat{\mathbf m}}{\sqrt{\mathbf v_{t+1} / (1 - \beta_2^{t+1})} + \varepsilon}
  \end{aligned}`,
  remark:
    'Adam that also looks ahead, as Nesterov does: the newest gradient counts more in each step than in Adam. It costs no further gradient.',
  step: coordinatewise(
    (m, now) => {
      const { beta1, epsilon, momentumDecay } = now.hyperparameters
      const [averaged, square] = nextMoments(m, now)
      const [squareWeight, t, weight] = now.shared
      const one = m.number(1)
      const momentum = momentumAt(m, t!, beta1!, momentumDecay!)
      const next = momentumAt(m, m.add(t!, one), beta1!, momentumDecay!)
      const ahead = average(m, next, weight!, one)
      const look = m.add(
        m.divide(m.multiply(next, averaged), ahead),
        m.divide(m.multiply(m.subtract(one, momentum), now.gradient), weight!),
      )
      const scale = scaleOf(m, square, squareWeight!, epsilon!)
      return {
        update: m.negate(m.multiply(now.learningRate, m.divide(look, scale))),
        moments: [averaged, square],
      }
    },
    (m, { hyperparameters: { beta1, beta2, momentumDecay }, shared }) => {
      const one = m.number(1)
      const t = m.add(shared[1]!, one)
      // 1 − (1 − q) μ is an average of q and 1 by μ.
      const momentum = momentumAt(m, t, beta1!, momentumDecay!)
      return [average(m, beta2!, shared[0]!, one), t, average(m, momentum, shared[2]!, one)]
    },
  ),
  stability: () => ({
    kind: 'noLimit',
    reason:
      'NAdam divides each step by the size of past gradients, so that the curvature at the minimum sets no limit of its own.',
  }),
}
