import { isGroundKnown } from '../../state/known'
import { useShared } from '../etascope'
import { tools } from '../startup/parts'
import { useLoaded } from '../startup/use-part'

/** The place of the contours' scale; it keeps its room until that has been loaded, and under a blindfold. */
export function ScalePlace() {
  const loaded = useLoaded(tools)
  const embed = useShared((state) => state.embed)
  const hasScale = useShared(isGroundKnown)
  if (embed) return null
  return <div className="contour-scale">{loaded && hasScale && <loaded.ContourScale />}</div>
}
