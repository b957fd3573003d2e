import { useEffect } from 'react'
import { convexityWords } from '../../../content/words/convexity-words'
import { describeObjective, sameObjective } from '../../../core/objectives/describe'
import type { Wish } from '../../../plot/floating/place'
import { followConvexity } from '../../../state/followers/convexity'
import { useEtascope, useShared } from '../../etascope'
import { Menu } from '../../parts/Menu'
import './convexity.css'
import { Told } from '../../parts/Told'

const belowAtStart: Wish = { side: 'below', align: 'start' }

/** Whether f is convex in the view, and below it why, and what that promises. */
export function ConvexityBadge() {
  const { follow } = useEtascope()
  const known = useShared((state) => state.convexity)
  const objective = useShared((state) => state.experiment.objective)
  useEffect(() => void follow(followConvexity), [follow])
  if (!known || !sameObjective(known.objective, objective)) return null
  const names = describeObjective(objective).parameters
  const { label, claim, reason, promise } = convexityWords(known.result, known.viewport, names)
  return (
    <Menu label={label} name={`Convexity: ${label}`} className="convexity" wish={belowAtStart}>
      <div className="convexity-words">
        <p>
          <Told text={claim} />
        </p>
        <p>
          <Told text={reason} />
        </p>
        <p>
          <Told text={promise} />
        </p>
      </div>
    </Menu>
  )
}
