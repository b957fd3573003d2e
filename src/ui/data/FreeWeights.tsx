import {
  type FreeWeights as Free,
  freeWeights,
  type NetworkWeight,
  networkId,
  networkWeights,
} from '../../core/records/network-names'
import { useEtascope, useShared } from '../etascope'

const names = ['First free weight', 'Second free weight'] as const

/** The choice of the two weights of a network that are free; the others are held. */
export function FreeWeights() {
  const { chooseLoss } = useEtascope()
  const id = useShared(({ experiment: { objective } }) =>
    objective.kind === 'data' && objective.loss.kind === 'builtIn' ? objective.loss.id : '',
  )
  const free = freeWeights(id)
  if (!free) return null
  return names.map((name, place) => (
    <label key={name} className="data-column">
      <span className="setup-name">{name}</span>
      <select
        value={free[place]}
        onChange={({ target: { value } }) =>
          void chooseLoss(networkId(withWeight(free, place, value as NetworkWeight)))
        }
      >
        {networkWeights.map((weight) => (
          <option key={weight}>{weight}</option>
        ))}
      </select>
    </label>
  ))
}

/** The pair with another weight in one place, in the order of all weights; the other of it takes this one's place. */
function withWeight(free: Free, place: number, chosen: NetworkWeight): Free {
  const before = free[place]!
  const next = free.map((weight, at) =>
    at === place ? chosen : weight === chosen ? before : weight,
  ) as [NetworkWeight, NetworkWeight]
  return next.sort((a, b) => networkWeights.indexOf(a) - networkWeights.indexOf(b))
}
