import { lazy, Suspense, useLayoutEffect, useState } from 'react'
import { layersDrawn } from '../../state/actions/landscape'
import { useShared } from '../etascope'
import type { ReliefProps } from '../layers/relief/ReliefPicture'
import { RunCard } from '../run/RunCard'
import { Picture } from './Picture'

const ReliefPicture = lazy(async () => {
  try {
    const { ReliefPicture } = await import('../layers/relief/ReliefPicture')
    return { default: ReliefPicture }
  } catch {
    return { default: ReliefMissing }
  }
})

export function Plots() {
  const layout = useShared((state) => state.layout)
  const count = useShared((state) => state.experiment.runs.length)
  const surface = useShared((state) => layersDrawn(state).includes('surface'))
  // Every other layer is drawn on a plot, and what it says would be of nothing in sight.
  const needPlots = useShared((state) => layersDrawn(state).some((layer) => layer !== 'surface'))
  const [canDraw, setCanDraw] = useState(true)
  const inDepth = (surface && canDraw) || undefined
  const overlay = layout === 'overlay'
  return (
    <div className={`plots plots-${layout}`} data-runs={count} data-relief={inDepth}>
      {surface && (
        <Suspense fallback={<p className="relief-loading caption">Loading the 3-D view …</p>}>
          <ReliefPicture onDrawn={setCanDraw} />
        </Suspense>
      )}
      {overlay && <OverlayPicture />}
      <div className="run-cards">
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place among the runs
          <RunCard key={index} index={index} withPicture={!overlay && (needPlots || !inDepth)} />
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

/** In place of the 3-D view where the network fails; the plots stay as they are. */
function ReliefMissing({ onDrawn }: ReliefProps) {
  useLayoutEffect(() => {
    onDrawn(false)
    return () => onDrawn(true)
  }, [onDrawn])
  return (
    <p className="notice" role="status">
      The 3-D view could not be loaded. Reload the page to try again.
    </p>
  )
}
