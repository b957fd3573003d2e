import type { Algebra } from '../records/algebra'
import { average } from './average'
import type { Hyperparameter, Quantity, Situation } from './method'

/** Hyperparameters of Adam and its relatives. */
export const adamHyperparameters = {
  beta1: { default: 0.9, range: { min: 0, below: 1 }, symbol: 'β₁' },
  beta2: { default: 0.999, range: { min: 0, below: 1 }, symbol: 'β₂' },
  epsilon: { default: 1e-8, range: { above: 0 }, symbol: 'ε' },
} as const satisfies Record<string, Hyperparameter>

export const mean: Quantity = { name: 'mean', tex: String.raw`\mathbf m` }
export const meanSquare: Quantity = { name: 'mean square', tex: String.raw`\mathbf v` }

/**
 * 1 − βᵢᵗ⁺¹, the weight that the gradients so far have in each moment. It is averaged as the moment is: quicker than a power,
 * and with no more error than some t roundings.
 */
export const momentWeights: readonly Quantity[] = [
  { name: 'weight of the mean', tex: String.raw`1 - \beta_1^t` },
  { name: 'weight of the mean square', tex: String.raw`1 - \beta_2^t` },
]

export function nextWeights<T>(
  m: Algebra<T>,
  { hyperparameters: { beta1, beta2 }, shared }: Situation<T>,
): readonly T[] {
  return [average(m, beta1!, shared[0]!, m.number(1)), average(m, beta2!, shared[1]!, m.number(1))]
}

interface Moments<T> {
  readonly gradient: T
  readonly moments: readonly T[]
  readonly hyperparameters: Readonly<Record<string, T>>
}

/** m ← β₁ m + (1 − β₁) g and v ← β₂ v + (1 − β₂) g². */
export function nextMoments<T>(
  m: Algebra<T>,
  { gradient, moments, hyperparameters: { beta1, beta2 } }: Moments<T>,
): readonly [mean: T, square: T] {
  return [
    average(m, beta1!, moments[0]!, gradient),
    average(m, beta2!, moments[1]!, m.multiply(gradient, gradient)),
  ]
}

/** √(v / c₂) + ε, with c₂ the weight of v. */
export function scaleOf<T>(m: Algebra<T>, square: T, weight: T, epsilon: T): T {
  return m.add(m.divide(m.apply('sqrt', square), m.apply('sqrt', weight)), epsilon)
}
