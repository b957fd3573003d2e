import type { Method } from './method'

/** Δw = −η ∇f(**w**ₜ). A. Cauchy, Comptes Rendus 25 (1847) 536–538. */
export const gradientDescent: Method = {
  id: 'gd',
  name: 'Gradient descent',
  defaults: {},
  init: () => new Float64Array(0),
  step(gradient, _state, learningRate, _hyperparameters, update) {
    update[0] = -learningRate * gradient[0]!
    update[1] = -learningRate * gradient[1]!
  },
}
