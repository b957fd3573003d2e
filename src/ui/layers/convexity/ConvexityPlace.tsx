import { Suspense, useEffect, useState } from 'react'
import { isBlindfolded } from '../../../state/actions/landscape'
import { useShared } from '../../etascope'
import { later } from '../../startup/later'
import { whenIdle } from '../../startup/when-idle'
import { useWhole } from '../../startup/whole'

const ConvexityBadge = later(() =>
  import('./ConvexityBadge').then((module) => module.ConvexityBadge),
)

/** Where it says whether f is convex: nothing, until the page has nothing more urgent to do, and below a blindfold. */
export function ConvexityPlace() {
  const whole = useWhole()
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    if (whole) whenIdle(() => setIdle(true))
  }, [whole])
  const blindfolded = useShared(isBlindfolded)
  if (!idle || blindfolded) return null
  return (
    <Suspense>
      <ConvexityBadge />
    </Suspense>
  )
}
