import { lazy, Suspense } from 'react'
import { useShared } from './etascope'
import { Picture } from './Picture'
import { RunCard } from './RunCard'

const SurfacePicture = lazy(() =>
  import('./landscape/SurfacePicture').then((module) => ({ default: module.SurfacePicture })),
)

export function Plots() {
  const layout = useShared((state) => state.layout)
  const count = useShared((state) => state.experiment.runs.length)
  const surface = useShared((state) => state.layers.includes('surface'))
  const overlay = layout === 'overlay'
  return (
    <div className={`plots plots-${layout}`} data-runs={count} data-surface={surface || undefined}>
      {surface && (
        <Suspense fallback={<p className="surface-loading caption">Loading the 3-D view …</p>}>
          <SurfacePicture />
        </Suspense>
      )}
      {overlay && <OverlayPicture />}
      <div className="run-cards">
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place among the runs
          <RunCard key={index} index={index} withPicture={!overlay && !surface} />
        ))}
      </div>
    </div>
  )
}

export function OverlayPicture() {
  return (
    <section className="overlay-picture" aria-label="All runs on one plot">
      <Picture run={null} measured={true} />
    </section>
  )
}
