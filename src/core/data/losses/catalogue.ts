import { absolute } from './absolute'
import { hiddenUnit } from './hidden-unit'
import { huber } from './huber'
import { linear } from './linear'
import { logistic } from './logistic'
import { logisticPlane } from './logistic-plane'
import type { LossRecord } from './loss'
import { networkLoss } from './network'
import { neuron } from './neuron'
import { twoLayers } from './two-layers'

/** Every built-in loss over data, in the order of their names. */
export const losses: readonly LossRecord[] = [
  linear,
  absolute,
  huber,
  logistic,
  logisticPlane,
  neuron,
  twoLayers,
  hiddenUnit,
  networkLoss('network')!,
]

export function findLoss(id: string): LossRecord | undefined {
  return losses.find((record) => record.id === id) ?? networkLoss(id)
}
