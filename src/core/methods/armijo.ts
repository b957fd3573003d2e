import { gradientDescent } from './gradient-descent'
import type { Method } from './method'

/**
 * Gradient descent by backtracking: the first α of η, ρη, ρ²η, … with f(**w**ₜ − α∇f) ≤ f(**w**ₜ) − c α ‖∇f‖², where
 * ρ = `backtrack` in [0.01, 0.99], so that a search ends soon, and c = `decrease` in (0, 1).
 * L. Armijo, Pacific J. Math. 16 (1966) 1–3; Nocedal and Wright, Numerical Optimization (2006), algorithm 3.1.
 */
export const armijo: Method = {
  id: 'armijo',
  name: 'Line search',
  hyperparameters: {
    backtrack: { default: 0.5, range: { min: 0.01, max: 0.99 }, tex: String.raw`\rho` },
    decrease: { default: 1e-4, range: { above: 0, below: 1 }, tex: 'c' },
  },
  moments: [],
  shared: [],
  tex: String.raw`\begin{aligned}
    \mathbf w_{t+1} &= \mathbf w_t - \alpha\,\nabla f(\mathbf w_t), \quad \alpha \text{ the first of } \eta, \rho\eta, \rho^2\eta, \dots \text{ with} \\
    f(\mathbf w_{t+1}) &\le f(\mathbf w_t) - c\,\alpha\,\lVert\nabla f(\mathbf w_t)\rVert^2
  \end{aligned}`,
  remark: 'It chooses the length of every step itself: η is only the first that it tries.',
  step: gradientDescent.step,
  lineSearch: {
    accepted(m, { loss, gradient: [x, y], learningRate, hyperparameters }) {
      const slope = m.add(m.multiply(x, x), m.multiply(y, y))
      const share = m.multiply(hyperparameters.decrease!, learningRate)
      return m.subtract(loss, m.multiply(share, slope))
    },
    shorter: (m, { learningRate, hyperparameters }) =>
      m.multiply(learningRate, hyperparameters.backtrack!),
  },
}
