import { useState } from 'react'
import { layersDrawn } from '../../state/actions/landscape'
import { useShared } from '../etascope'
import { RunCard } from '../run/RunCard'
import { relief } from '../startup/parts'
import { usePart } from '../startup/use-part'
import { Picture } from './Picture'

export function Plots() {
  const layout = useShared((state) => state.layout)
  const count = useShared((state) => state.experiment.runs.length)
  const surface = useShared((state) => layersDrawn(state).includes('surface'))
  // Every other layer is drawn on a plot, and what it says would be of nothing in sight.
  const needPlots = useShared((state) => layersDrawn(state).some((layer) => layer !== 'surface'))
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
      {loaded !== null && loaded !== 'missing' && <loaded.ReliefPicture onDrawn={setCanDraw} />}
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
