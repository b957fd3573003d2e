import { gradientDescent } from './gradient-descent'
import type { Method } from './method'
import { backtracking, sufficientDecrease } from './sufficient-decrease'

/** Gradient descent by backtracking: Δw = −α ∇f(**w**ₜ), see `sufficientDecrease`. */
export const armijo: Method = {
  id: 'armijo',
  name: 'Line search',
  hyperparameters: backtracking,
  moments: [],
  shared: [],
  tex: String.raw`\begin{aligned}
    \mathbf w_{t+1} &= \mathbf w_t - \alpha\,\nabla f(\mathbf w_t), \quad \alpha \text{ the first of } \eta, \rho\eta, \rho^2\eta, \dots \text{ with} \\
    f(\mathbf w_{t+1}) &\le f(\mathbf w_t) - c\,\alpha\,\lVert\nabla f(\mathbf w_t)\rVert^2
  \end{aligned}`,
  remark: 'It chooses the length of every step itself: η is only the first that it tries.',
  followsFlow: true,
  step: gradientDescent.step,
  lineSearch: sufficientDecrease((m, { gradient: [x, y] }) => [m.negate(x), m.negate(y)]),
  stability: () => ({
    kind: 'noLimit',
    reason: 'Backtracking shortens every step until f falls enough, whatever rate it tries first.',
  }),
}
