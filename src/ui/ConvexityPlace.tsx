import { lazy, Suspense, useEffect, useState } from 'react'
import { whenIdle } from './when-idle'
import { useWhole } from './whole'

const ConvexityBadge = lazy(() =>
  import('./landscape/ConvexityBadge').then((module) => ({ default: module.ConvexityBadge })),
)

/** Where it says whether f is convex: nothing, until the page has nothing more urgent to do. */
export function ConvexityPlace() {
  const whole = useWhole()
  const [idle, setIdle] = useState(false)
  useEffect(() => {
    if (whole) whenIdle(() => setIdle(true))
  }, [whole])
  if (!idle) return null
  return (
    <Suspense>
      <ConvexityBadge />
    </Suspense>
  )
}
