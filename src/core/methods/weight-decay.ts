import type { Hyperparameter } from './method'

export const weightDecay: Hyperparameter = {
  default: 0.01,
  range: { min: 0 },
  symbol: 'λ',
}
