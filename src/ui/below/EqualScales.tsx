import { useId } from 'react'
import { isOverData } from '../../core/objectives/kinds'
import { hasEqualScales } from '../../state/view-shown'
import { useEtascope, useShared } from '../etascope'

/** The switch of whether both axes have one scale, with what is to be known where they have not. */
export function EqualScales() {
  const { setEqualScales } = useEtascope()
  const isEqual = useShared(hasEqualScales)
  // Surfaces are not asked about: hardly anybody wants unequal scales of them.
  const isAsked = useShared(({ experiment }) => isOverData(experiment.objective))
  const note = useId()
  if (isEqual && !isAsked) return null
  return (
    <>
      <button
        type="button"
        className="quiet-button"
        aria-pressed={isEqual}
        aria-describedby={isEqual ? undefined : note}
        onClick={() => setEqualScales(!isEqual)}
      >
        Equal scales
      </button>
      {!isEqual && (
        <span id={note} className="caption setup-note">
          Each axis has a scale of its own, so that a step along −∇f does not look perpendicular to
          the contours, although it is.
        </span>
      )}
    </>
  )
}
