import type { Algebra } from '../records/algebra'
import type { Method, Pair, Situation } from './method'
import { backtracking, dot, sufficientDecrease } from './sufficient-decrease'

/** The entries of a symmetric matrix. */
type Symmetric<T> = readonly [xx: T, xy: T, yy: T]

const product = <T>(m: Algebra<T>, [xx, xy, yy]: Symmetric<T>, v: Pair<T>): Pair<T> => [
  dot(m, [xx, xy], v),
  dot(m, [xy, yy], v),
]

/** Share of ‖s‖‖y‖ below which the curvature along a step is not to be learnt from: rounding, or f bends downwards. */
const leastCurvature = 1e-10

/**
 * The approximation K of H⁻¹ for the step from **w**ₜ, and what is remembered of it: nothing, three zeros, until a step has shown
 * positive curvature yᵀs, where s is the last step and y the change of ∇f along it. Then K ← (I − s yᵀ/yᵀs) K (I − y sᵀ/yᵀs) + s sᵀ/yᵀs,
 * from K = (yᵀs / yᵀy) I at first.
 */
function inverse<T>(
  m: Algebra<T>,
  { gradient, moments, shared }: Situation<T>,
): { readonly used: Symmetric<T>; readonly remembered: Symmetric<T> } {
  const [lastGradient, s] = moments as readonly [Pair<T>, Pair<T>]
  const y: Pair<T> = [
    m.subtract(gradient[0], lastGradient[0]),
    m.subtract(gradient[1], lastGradient[1]),
  ]
  const [ys, yy, ss] = [dot(m, y, s), dot(m, y, y), dot(m, s, s)]
  const least = m.multiply(
    m.number(leastCurvature),
    m.multiply(m.apply('sqrt', yy), m.apply('sqrt', ss)),
  )
  const learns = m.apply('less', least, ys)
  const known = m.apply('less', m.number(0), shared[0]!)
  const either = (condition: T, one: T, other: T) =>
    m.add(m.apply('when', condition, one), m.apply('unless', condition, other))
  const scale = m.divide(ys, yy)
  const before: Symmetric<T> = [
    either(known, shared[0]!, scale),
    shared[1]!,
    either(known, shared[2]!, scale),
  ]
  const ky = product(m, before, y)
  // sᵀs (1 + yᵀKy/yᵀs) / yᵀs − (Ky sᵀ + s yᵀK) / yᵀs, entry by entry.
  const weight = m.divide(m.add(m.number(1), m.divide(dot(m, y, ky), ys)), ys)
  const learnt = (i: 0 | 1, j: 0 | 1, entry: T) => {
    const outer = m.multiply(weight, m.multiply(s[i], s[j]))
    const mixed = m.divide(m.add(m.multiply(ky[i], s[j]), m.multiply(s[i], ky[j])), ys)
    return m.add(entry, m.subtract(outer, mixed))
  }
  const remembered: Symmetric<T> = [
    either(learns, learnt(0, 0, before[0]), shared[0]!),
    either(learns, learnt(0, 1, before[1]), shared[1]!),
    either(learns, learnt(1, 1, before[2]), shared[2]!),
  ]
  const knows = m.apply('less', m.number(0), remembered[0])
  const used: Symmetric<T> = [
    either(knows, remembered[0], m.number(1)),
    remembered[1],
    either(knows, remembered[2], m.number(1)),
  ]
  return { used, remembered }
}

function direction<T>(m: Algebra<T>, now: Situation<T>): Pair<T> {
  const [x, y] = product(m, inverse(m, now).used, now.gradient)
  return [m.negate(x), m.negate(y)]
}

/**
 * Δw = −α K ∇f(**w**ₜ), where K learns H⁻¹ from the gradients on the way, with a backtracking line search along each direction.
 * Broyden, Fletcher, Goldfarb and Shanno (1970); Nocedal and Wright, Numerical Optimization (2006), eqs. 6.17 and 6.20.
 */
export const bfgs: Method = {
  id: 'bfgs',
  name: 'BFGS',
  hyperparameters: backtracking,
  moments: [
    { name: 'last gradient', tex: String.raw`\mathbf g` },
    { name: 'last step', tex: String.raw`\mathbf s` },
  ],
  shared: [
    { name: 'K, first entry', tex: 'K_{11}' },
    { name: 'K, beside the diagonal', tex: 'K_{12}' },
    { name: 'K, last entry', tex: 'K_{22}' },
  ],
  tex: String.raw`\begin{aligned}
    \mathbf y &= \nabla f(\mathbf w_t) - \mathbf g_t, \quad \mathbf g_{t+1} = \nabla f(\mathbf w_t) \\
    K &\leftarrow \Bigl(I - \frac{\mathbf s_t \mathbf y^\top}{\mathbf y^\top \mathbf s_t}\Bigr) K \Bigl(I - \frac{\mathbf y\,\mathbf s_t^\top}{\mathbf y^\top \mathbf s_t}\Bigr) + \frac{\mathbf s_t \mathbf s_t^\top}{\mathbf y^\top \mathbf s_t} \\
    \mathbf s_{t+1} &= -\alpha\,K\,\nabla f(\mathbf w_t), \quad \mathbf w_{t+1} = \mathbf w_t + \mathbf s_{t+1}, \quad \alpha \text{ the first of } \eta, \rho\eta, \rho^2\eta, \dots \text{ with} \\
    f(\mathbf w_{t+1}) &\le f(\mathbf w_t) + c\,\nabla f(\mathbf w_t) \cdot \mathbf s_{t+1}
  \end{aligned}`,
  remark:
    'It learns the curvature from the gradients on the way, and so comes near to Newton without a Hessian; it chooses the length of every step itself: η is the first that it tries, 1 suits it. Each trial costs a value of f.',
  step(m, now) {
    const [dx, dy] = direction(m, now)
    const update: Pair<typeof dx> = [
      m.multiply(now.learningRate, dx),
      m.multiply(now.learningRate, dy),
    ]
    return { update, moments: [now.gradient, update], shared: inverse(m, now).remembered }
  },
  lineSearch: sufficientDecrease(direction),
  stability: () => ({
    kind: 'noLimit',
    reason: 'Backtracking shortens every step until f falls enough, whatever rate it tries first.',
  }),
}
