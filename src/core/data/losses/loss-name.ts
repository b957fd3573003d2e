import { type LossId, lossNames } from '../../records/loss-names'
import { freeWeights } from '../../records/network-names'

/** The name of a loss; of a pair of the network's weights with theirs. */
export function lossName(id: LossId): string {
  return id in lossNames
    ? lossNames[id as keyof typeof lossNames]
    : `${lossNames.network}, ${(freeWeights(id) ?? []).join(' and ')}`
}
