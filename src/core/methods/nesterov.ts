import { coordinatewise } from './coordinatewise'
import type { Method } from './method'
import { momentumFactor, velocity } from './momentum'

/**
 * v ← β v + ∇f(**w**ₜ), Δw = −η (∇f(**w**ₜ) + β v), with β = `momentum` in [0, 1). **w** is the look-ahead point, as in
 * PyTorch's `SGD`: Sutskever et al., ICML (2013), eqs. 3–4, after the change of variables of Bengio et al. (2012), eq. 7.
 */
export const nesterov: Method = {
  id: 'nesterov',
  name: 'Nesterov',
  hyperparameters: { momentum: momentumFactor },
  moments: [velocity],
  shared: [],
  tex: String.raw`\begin{aligned}
    \mathbf v_{t+1} &= \beta\,\mathbf v_t + \nabla f(\mathbf w_t) \\
    \mathbf w_{t+1} &= \mathbf w_t - \eta\,\bigl(\nabla f(\mathbf w_t) + \beta\,\mathbf v_{t+1}\bigr)
  \end{aligned}`,
  followsFlow: true,
  step: coordinatewise((m, { gradient, moments, learningRate, hyperparameters }) => {
    const beta = hyperparameters.momentum!
    const v = m.add(m.multiply(beta, moments[0]!), gradient)
    const ahead = m.add(gradient, m.multiply(beta, v))
    return { update: m.negate(m.multiply(learningRate, ahead)), moments: [v] }
  }),
  stability: ([, high], { momentum: beta }) => ({
    kind: 'limit',
    limit: (2 * (1 + beta!)) / ((1 + 2 * beta!) * high),
    tex: String.raw`2(1 + \beta)/((1 + 2\beta)\,\lambda_{\max})`,
    best: null,
  }),
}
