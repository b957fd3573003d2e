import {
  type FreeWeights,
  freeWeights,
  type NetworkWeight,
  networkId,
} from '../../records/network-names'
import { around } from '../measures'
import type { LossRecord } from './loss'

/**
 * Weights of a network trained to tell virginica from the two other species of Iris, by petals in cm as they are: by Adam, with
 * a penalty of 2·10⁻⁴ on all but c, from a random start, to two digits. All but the two that are free are held at these.
 */
export const trained: Readonly<Record<NetworkWeight, number>> = {
  w11: -0.62,
  w21: -1.01,
  b1: 4.54,
  w12: 1.38,
  w22: 2.56,
  b2: -10.9,
  w13: 0.23,
  w23: 0.24,
  b3: -1.25,
  v1: 0.94,
  v2: 1.67,
  v3: 0.34,
  c: -0.03,
}

const ofOutput: readonly NetworkWeight[] = ['v1', 'v2', 'v3', 'c']

const made = new Map<string, LossRecord>()

/**
 * The squared loss of a network of two inputs, three hidden tanh units and one output, whose classes are −1 and 1: two of its
 * thirteen weights are free, the others held. Undefined where the id names no such pair.
 */
export function networkLoss(id: string): LossRecord | undefined {
  const free = freeWeights(id)
  if (!free) return undefined
  const known = made.get(id) ?? networkOf(free)
  made.set(id, known)
  return known
}

/** A sum of weights times what each of them weighs; '' for 1. */
function sum(free: FreeWeights, terms: readonly (readonly [NetworkWeight, string])[]): string {
  const parts = terms.map(([name, weighed]) => {
    const value = trained[name]
    const [sign, weight] = free.includes(name)
      ? ['+', name]
      : [value < 0 ? '-' : '+', String(Math.abs(value))]
    return `${sign} ${weight}${weighed && '*'}${weighed}`
  })
  return parts.join(' ').replace(/^\+ /, '').replace(/^- /, '-')
}

function networkOf(free: FreeWeights): LossRecord {
  const unit = (j: 1 | 2 | 3) =>
    `tanh(${sum(free, [
      [`w1${j}`, 'x1'],
      [`w2${j}`, 'x2'],
      [`b${j}`, ''],
    ])})`
  const output = sum(free, [
    ['v1', unit(1)],
    ['v2', unit(2)],
    ['v3', unit(3)],
    ['c', ''],
  ])
  const isConvex = free.every((name) => ofOutput.includes(name))
  const [a, b] = free.map((name) => trained[name]) as [number, number]
  const reach = (weight: number) => 3 * Math.max(1, Math.abs(weight))
  return {
    id: networkId(free),
    sample: `(${output} + 1 - 2*y)^2`,
    parameters: free,
    inputs: 2,
    target: 'classes',
    data: 'iris',
    // From half of what the first weight was trained to, so that a descent has some way to go to a minimum.
    frame: () => ({ view: around(reach(a), reach(b)), start: [a / 2, b + reach(b) / 3] }),
    convex: isConvex,
    lesson: isConvex
      ? 'With all but two weights of its last layer held, the loss of a network is a bowl: the output is linear in these.'
      : 'With eleven of its thirteen weights held, the loss of a network is a landscape over two: where a hidden unit saturates, its slope along the weights into that unit dies out.',
    sources: ['R. A. Fisher, Annals of Eugenics 7 (1936), 179–188 (the data); weights of our own'],
  }
}
