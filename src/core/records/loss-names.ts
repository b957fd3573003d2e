import type { NetworkId } from './network-names'

/** Every built-in loss over data by its name, in the order of the picker. */
export const lossNames = {
  linear: 'Linear regression',
  absolute: 'Least absolute deviations',
  huber: 'Huber regression',
  logistic: 'Logistic regression',
  logistic2: 'Logistic regression, two features',
  neuron: 'One tanh neuron',
  two_layers: 'Two-layer linear network',
  hidden_unit: 'One hidden unit',
  network: 'Two weights of a network',
} as const

export type LossId = keyof typeof lossNames | NetworkId
