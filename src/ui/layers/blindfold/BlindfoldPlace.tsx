import { Suspense } from 'react'
import { later } from '../../startup/later'

const BlindfoldBar = later(() => import('../LandscapeLayers').then((module) => module.BlindfoldBar))

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
