import { useEffect } from 'react'
import { findFamily } from '../../../core/objectives/families'
import { valuesIn } from '../../../core/objectives/family'
import { isOfCatalogue } from '../../../core/objectives/kinds'
import { followFormula } from '../../../state/followers/formula'
import { useEtascope, useShared } from '../../etascope'

/** Offers to vary a number of the surface's formula: the same surface as one of a family, with a slider below it. */
export function FamilyOffer() {
  const { changeObjective, follow } = useEtascope()
  const objective = useShared((state) => state.experiment.objective)
  // The formula is set anew with letters in the place of numbers.
  useEffect(() => void follow(followFormula), [follow])
  if (!isOfCatalogue(objective) || objective.let) return null
  const family = findFamily(objective.id)
  if (!family) return null
  const names = Object.keys(family.constants).join(', ')
  return (
    <button
      type="button"
      className="quiet-button family-offer"
      title={`f = ${family.formula}, with a slider for ${names}`}
      onClick={() => changeObjective({ ...objective, let: valuesIn(family, {}) }, 'end')}
    >
      vary {names}
    </button>
  )
}
