import { useEffect } from 'react'
import { convexityWords } from '../../../content/words/convexity-words'
import { recordOf } from '../../../experiment/defaults'
import { useEtascope, useShared } from '../../etascope'
import { Menu } from '../../parts/Menu'
import './convexity.css'

/** Whether f is convex in the view, and below it why, and what that promises. */
export function ConvexityBadge() {
  const { watchConvexity } = useEtascope()
  const known = useShared((state) => state.convexity)
  const objective = useShared((state) => state.experiment.objective)
  useEffect(() => watchConvexity(), [watchConvexity])
  if (known?.objective !== objective) return null
  const names = recordOf(objective)?.parameters ?? (['x', 'y'] as const)
  const { label, claim, reason, promise } = convexityWords(known.result, known.viewport, names)
  return (
    <Menu label={label} name={`Convexity: ${label}`} className="convexity">
      <div className="convexity-words">
        <p>{claim}</p>
        <p>{reason}</p>
        <p>{promise}</p>
      </div>
    </Menu>
  )
}
