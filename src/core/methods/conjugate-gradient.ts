import type { Algebra } from '../records/algebra'
import type { Method, Pair, Situation } from './method'
import { backtracking, dot, sufficientDecrease } from './sufficient-decrease'

/**
 * The direction −g + β₊ d, where g = ∇f(**w**ₜ), d is the last direction and β₊ = max(0, g·(g − g') / g'·g') for the last gradient g';
 * −g where that would not lead downhill. E. Polak and G. Ribière (1969), kept from below by 0 after M. J. D. Powell (1984).
 */
function direction<T>(m: Algebra<T>, { gradient, moments }: Situation<T>): Pair<T> {
  const [lastGradient, lastDirection] = moments as readonly [Pair<T>, Pair<T>]
  const change = along((axis) => m.subtract(gradient[axis], lastGradient[axis]))
  const square = dot(m, lastGradient, lastGradient)
  // Before the first step there is no last gradient, and nothing is added to −g.
  const ratio = m.apply(
    'when',
    m.apply('less', m.number(0), square),
    m.divide(m.apply('max', m.number(0), dot(m, gradient, change)), square),
  )
  const conjugate = along((axis) =>
    m.subtract(m.multiply(ratio, lastDirection[axis]), gradient[axis]),
  )
  const descends = m.apply('less', dot(m, gradient, conjugate), m.number(0))
  return along((axis) =>
    m.add(
      m.apply('when', descends, conjugate[axis]),
      m.apply('unless', descends, m.negate(gradient[axis])),
    ),
  )
}

const along = <T>(component: (axis: 0 | 1) => T): Pair<T> => [component(0), component(1)]

/**
 * Nonlinear conjugate gradients by the rule PR+, with a backtracking line search along each direction.
 * Nocedal and Wright, Numerical Optimization (2006), algorithm 5.4 with eq. 5.45.
 */
export const conjugateGradient: Method = {
  id: 'cg',
  name: 'Conjugate gradients',
  hyperparameters: backtracking,
  moments: [
    { name: 'last gradient', tex: String.raw`\mathbf g` },
    { name: 'direction', tex: String.raw`\mathbf d` },
  ],
  shared: [],
  tex: String.raw`\begin{aligned}
    \mathbf g_{t+1} &= \nabla f(\mathbf w_t), \quad \beta = \max\bigl(0,\ \mathbf g_{t+1} \cdot (\mathbf g_{t+1} - \mathbf g_t) / \lVert\mathbf g_t\rVert^2\bigr) \\
    \mathbf d_{t+1} &= -\mathbf g_{t+1} + \beta\,\mathbf d_t \quad (-\mathbf g_{t+1} \text{ if that leads uphill}) \\
    \mathbf w_{t+1} &= \mathbf w_t + \alpha\,\mathbf d_{t+1}, \quad \alpha \text{ the first of } \eta, \rho\eta, \rho^2\eta, \dots \text{ with} \\
    f(\mathbf w_{t+1}) &\le f(\mathbf w_t) + c\,\alpha\,\nabla f(\mathbf w_t) \cdot \mathbf d_{t+1}
  \end{aligned}`,
  remark:
    'It bends each direction by the last one, so as not to spoil what that gained, and chooses the length of every step itself: η is only the first that it tries. Each trial costs a value of f.',
  followsFlow: true,
  step(m, now) {
    const [dx, dy] = direction(m, now)
    return {
      update: [m.multiply(now.learningRate, dx), m.multiply(now.learningRate, dy)],
      moments: [now.gradient, [dx, dy]],
      shared: [],
    }
  },
  lineSearch: sufficientDecrease(direction),
  stability: () => ({
    kind: 'noLimit',
    reason: 'Backtracking shortens every step until f falls enough, whatever rate it tries first.',
  }),
}
