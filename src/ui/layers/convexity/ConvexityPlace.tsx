import { isGroundKnown } from '../../../state/known'
import { useShared } from '../../etascope'
import { tools } from '../../startup/parts'
import { useLoaded } from '../../startup/use-part'
import { useWhole } from '../../startup/whole'

/**
 * The place of what is told of f beside its formula: its family, whether it is convex, and where it is interpreted. Empty until
 * the page has nothing more urgent to do, and below a blindfold.
 */
export function ConvexityPlace() {
  const whole = useWhole()
  const isTold = useShared(isGroundKnown)
  const loaded = useLoaded(tools, whole !== null && isTold)
  return (
    loaded && (
      <>
        <loaded.FamilyOffer />
        <loaded.ConvexityBadge />
        <loaded.InterpretedBadge />
      </>
    )
  )
}
