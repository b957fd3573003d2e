import { lazy, Suspense } from 'react'

const BlindfoldBar = lazy(() =>
  import('./LandscapeLayers').then((module) => ({ default: module.BlindfoldBar })),
)

/** Keeps room above the plots, so that they stay where they are when the bar comes. */
export function BlindfoldPlace() {
  return (
    <div className="blindfold-place">
      <Suspense>
        <BlindfoldBar />
      </Suspense>
    </div>
  )
}
