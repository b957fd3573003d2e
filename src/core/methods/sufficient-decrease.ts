import type { Algebra } from '../records/algebra'
import type { Hyperparameter, LineSearch, Pair, Situation } from './method'

/** Hyperparameters of a backtracking line search. */
export const backtracking = {
  backtrack: { default: 0.5, range: { min: 0.01, max: 0.99 }, symbol: 'ρ' },
  decrease: { default: 1e-4, range: { above: 0, below: 1 }, symbol: 'c' },
} as const satisfies Record<string, Hyperparameter>

export function dot<T>(m: Algebra<T>, [ax, ay]: Pair<T>, [bx, by]: Pair<T>): T {
  return m.add(m.multiply(ax, bx), m.multiply(ay, by))
}

/**
 * Backtracking along a direction **d** of descent: the first α of η, ρη, ρ²η, … with f(**w** + α**d**) ≤ f(**w**) + c α ∇f·**d**, where
 * ρ = `backtrack` in [0.01, 0.99], so that a search ends soon, and c = `decrease` in (0, 1).
 * L. Armijo, Pacific J. Math. 16 (1966) 1–3; Nocedal and Wright, Numerical Optimization (2006), algorithm 3.1.
 */
export function sufficientDecrease(
  direction: <T>(m: Algebra<T>, now: Situation<T>) => Pair<T>,
): LineSearch {
  return {
    accepted(m, now) {
      const share = m.multiply(now.hyperparameters.decrease!, now.learningRate)
      return m.add(now.loss, m.multiply(share, dot(m, now.gradient, direction(m, now))))
    },
    shorter: (m, { learningRate, hyperparameters }) =>
      m.multiply(learningRate, hyperparameters.backtrack!),
  }
}
