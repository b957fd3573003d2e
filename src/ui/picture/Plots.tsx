import { type ReactNode, useState } from 'react'
import { isOverData } from '../../core/objectives/kinds'
import { isCurveShown } from '../../state/actions/landscape'
import { layersKnown } from '../../state/known'
import { dataPart } from '../data/data-part'
import { useShared } from '../etascope'
import { Guarded } from '../parts/Guarded'
import { useRoom } from '../room'
import { RunCard } from '../run/RunCard'
import { relief } from '../startup/parts'
import { useLoaded, usePart } from '../startup/use-part'
import { curvePart } from './curve/curve-part'
import { Picture } from './Picture'
import { ScalePlace } from './ScalePlace'

/** The most cards that are no taller, beside an overlay of medium width, than what stands there. */
const most = 3

interface Props {
  /** The player, and what goes with it. */
  readonly playing: ReactNode
  readonly chart: ReactNode
  /** The numbers beside the chart. */
  readonly side: ReactNode
}

/**
 * The plots, with what stands around them: below a row of panels, and beside an overlay in two columns of their own
 * lengths, so that neither leaves a gap in the other.
 */
export function Plots({ playing, chart, side }: Props) {
  const layout = useShared((state) => state.layout)
  const count = useShared((state) => state.experiment.runs.length)
  const surface = useShared((state) => layersKnown(state).includes('surface'))
  // Every other layer is drawn on a plot, and what it says would be of nothing in sight.
  const needPlots = useShared((state) =>
    layersKnown(state).some((layer) => layer !== 'surface' && layer !== 'curve'),
  )
  const [canDraw, setCanDraw] = useState(true)
  const loaded = usePart(relief, surface)
  // The plots stay as they are where it cannot be had.
  const inDepth = (surface && loaded !== 'missing' && canDraw) || undefined
  const hasCurve = useShared(({ only }) => only !== null)
  const curve = useLoaded(curvePart, hasCurve)
  const isCurve = useShared(isCurveShown) && curve !== null
  const overlay = layout === 'overlay'
  const hasData = useShared(({ experiment }) => isOverData(experiment.objective))
  const hasPlots = needPlots || !(inDepth || isCurve)
  const hasScale = hasPlots || inDepth === true
  const place = {
    className: `plots plots-${layout}`,
    'data-runs': count,
    'data-relief': inDepth,
    'data-model': hasData || undefined,
  }
  const data = hasData && <DataPlace />
  const inThree = (
    <>
      {curve && (
        <Guarded part="The curve">
          <curve.CurvePlace isShown={isCurve} />
        </Guarded>
      )}
      {surface && loaded === null && (
        <p className="relief-loading caption">Loading the 3-D view …</p>
      )}
      {loaded !== null && loaded !== 'missing' && (
        <Guarded part="The 3-D view">
          <loaded.ReliefPicture onDrawn={setCanDraw} />
        </Guarded>
      )}
    </>
  )
  const cards = (
    <div className="run-cards">
      {!overlay && data}
      {Array.from({ length: count }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a run is known by its place among the runs
        <Guarded key={index} part={`The card of run ${index + 1}`}>
          <RunCard index={index} withPicture={!overlay && hasPlots} />
        </Guarded>
      ))}
    </div>
  )
  const room = useRoom()
  const isNarrow = room === 'narrow' || room === 'tiny'
  // In one column the cards stand between the player and the chart.
  const inOneColumn = isNarrow || (room === 'medium' && count > most)
  return overlay ? (
    <div {...place}>
      <div className="overlay-left">
        <div className="overlay-pictures">
          {inThree}
          {data}
          {(needPlots || !isCurve) && <OverlayPicture />}
        </div>
        {playing}
        {!inOneColumn && chart}
      </div>
      <div className="overlay-right">
        {cards}
        {inOneColumn && chart}
        {side}
      </div>
    </div>
  ) : (
    <>
      <div {...place}>
        {inThree}
        {isNarrow && hasScale && <ScalePlace />}
        {cards}
        {!isNarrow && hasScale && <ScalePlace />}
      </div>
      {playing}
      <div className="below">
        {chart}
        {side}
      </div>
    </>
  )
}

/** The data with the models, which keep their place until they are loaded. */
function DataPlace() {
  const loaded = useLoaded(dataPart)
  return (
    <div className="data-place">
      {loaded && (
        <Guarded part="The data">
          <loaded.DataPanel />
        </Guarded>
      )}
    </div>
  )
}

export function OverlayPicture() {
  return (
    <section className="overlay-picture" aria-label="All runs on one plot">
      <Picture run={null} measured={true} />
      <ScalePlace />
    </section>
  )
}
