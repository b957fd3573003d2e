import { isBlindfolded } from '../../../state/actions/landscape'
import { useShared } from '../../etascope'
import { tools } from '../../startup/parts'
import { useLoaded } from '../../startup/use-part'
import { useWhole } from '../../startup/whole'

/** Where it says whether f is convex: nothing, until the page has nothing more urgent to do, and below a blindfold. */
export function ConvexityPlace() {
  const whole = useWhole()
  const blindfolded = useShared(isBlindfolded)
  const loaded = useLoaded(tools, whole && !blindfolded)
  return loaded && <loaded.ConvexityBadge />
}
