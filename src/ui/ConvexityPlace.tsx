import { Suspense, useEffect, useState } from 'react'
import { isBlindfolded } from '../state/landscape'
import { useShared } from './etascope'
import { later } from './later'
import { whenIdle } from './when-idle'
import { useWhole } from './whole'

const ConvexityBadge = later(() =>
  import('./landscape/ConvexityBadge').then((module) => module.ConvexityBadge),
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
