import { useState } from 'react'
import { layersKnown } from '../../state/known'
import { useShared } from '../etascope'
import { Guarded } from '../parts/Guarded'
import { RunCard } from '../run/RunCard'
import { relief } from '../startup/parts'
import { usePart } from '../startup/use-part'
import { Picture } from './Picture'

export function Plots() {
  const layout = useShared((state) => state.layout)
  const count = useShared((state) => state.experiment.runs.length)
  const surface = useShared((state) => layersKnown(state).includes('surface'))
  // Every other layer is drawn on a plot, and what it says would be of nothing in sight.
  const needPlots = useShared((state) => layersKnown(state).some((layer) => layer !== 'surface'))
  const [canDraw, setCanDraw] = useState(true)
  const loaded = usePart(relief, surface)
  // The plots stay as they are where it cannot be had.
  const inDepth = (surface && loaded !== 'missing' && canDraw) || undefined
  const overlay = layout === 'overlay'
  return (
    <div className={`plots plots-${layout}`} data-runs={count} data-relief={inDepth}>
      {surface && loaded === null && (
        <p className="relief-loading caption">Loading the 3-D view …</p>
      )}
      {loaded !== null && loaded !== 'missing' && (
        <Guarded part="The 3-D view">
          <loaded.ReliefPicture onDrawn={setCanDraw} />
        </Guarded>
      )}
      {overlay && <OverlayPicture />}
      <div className="run-cards">
        {Array.from({ length: count }, (_, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place among the runs
          <Guarded key={index} part={`The card of run ${index + 1}`}>
            <RunCard index={index} withPicture={!overlay && (needPlots || !inDepth)} />
          </Guarded>
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
