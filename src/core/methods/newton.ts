import type { Method } from './method'

/**
 * Δw = −η H(**w**ₜ)⁻¹ ∇f(**w**ₜ), with H as it is, whatever its eigenvalues' signs. H counts as singular where its determinant
 * is no more than the rounding of its two terms; with every entry divided by the largest, they cannot overflow.
 * Nocedal and Wright, Numerical Optimization (2006), eq. 3.30.
 */
export const newton: Method = {
  id: 'newton',
  name: 'Newton',
  hyperparameters: {},
  moments: [],
  shared: [],
  tex: String.raw`\mathbf w_{t+1} = \mathbf w_t - \eta\,H(\mathbf w_t)^{-1}\,\nabla f(\mathbf w_t)`,
  remark:
    'It seeks any point where the gradient vanishes: it is drawn to saddles and maxima as well as to minima.',
  transient: true,
  step(m, { gradient: [gx, gy], hessian, learningRate }) {
    const [xx, xy, yy] = hessian()
    const size = m.apply(
      'max',
      m.apply('max', m.apply('abs', xx), m.apply('abs', yy)),
      m.apply('abs', xy),
    )
    const [a, b, c] = [m.divide(xx, size), m.divide(xy, size), m.divide(yy, size)]
    const [ac, bb] = [m.multiply(a, c), m.multiply(b, b)]
    const determinant = m.subtract(ac, bb)
    const rounding = m.multiply(m.number(2 ** -50), m.add(m.apply('abs', ac), bb))
    const along = (first: typeof a, second: typeof a) =>
      m.negate(
        m.multiply(learningRate, m.divide(m.divide(m.subtract(first, second), determinant), size)),
      )
    return {
      update: [
        along(m.multiply(c, gx), m.multiply(b, gy)),
        along(m.multiply(a, gy), m.multiply(b, gx)),
      ],
      moments: [],
      shared: [],
      requires: {
        positive: m.subtract(m.apply('abs', determinant), rounding),
        otherwise: 'singularHessian',
      },
    }
  },
  stability: () => ({
    kind: 'noLimit',
    reason:
      'Newton divides by the curvature itself: η below 2 converges near any minimum, whatever its eigenvalues.',
  }),
}
