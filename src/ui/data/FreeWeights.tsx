import { isOverData } from '../../core/objectives/kinds'
import {
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
    isOverData(objective) && objective.loss.kind === 'builtIn' ? objective.loss.id : '',
  )
  const free = freeWeights(id)
  if (!free) return null
  // Each stays on its side of the other: the pair is in the order of all weights.
  const [first, second] = free.map((weight) => networkWeights.indexOf(weight)) as [number, number]
  return names.map((name, place) => (
    <label key={name} className="data-column">
      <span className="setup-name">{name}</span>
      <select
        value={free[place]}
        onChange={({ target: { value } }) => {
          const weight = value as NetworkWeight
          void chooseLoss(networkId(place === 0 ? [weight, free[1]] : [free[0], weight]))
        }}
      >
        {networkWeights.map((weight, index) => (
          <option key={weight} disabled={place === 0 ? index >= second : index <= first}>
            {weight}
          </option>
        ))}
      </select>
    </label>
  ))
}
