import { useLayoutEffect, useRef, useState } from 'react'
import { knownMinima, minimaMarked } from '../../content/pictures/known-minima'
import { pathsOf } from '../../content/pictures/picture-content'
import { startsShown } from '../../content/pictures/starts-shown'
import { arrowsAt, arrowsOn } from '../../content/pictures/step-shown'
import { describeObjective } from '../../core/objectives/describe'
import { type ContourPlot, contourPlot } from '../../plot/contours/contour-plot'
import { shownStep } from '../../state/playing'
import { hasEqualScales } from '../../state/view-shown'
import { useControl } from '../controls'
import { useCoveredField, useEtascope, useFollow, useKnown } from '../etascope'
import { useLandscape } from '../layers/use-landscape'
import { Guarded } from '../parts/Guarded'
import { mathematics } from '../parts/mathematics'
import { tools } from '../startup/parts'
import { useLoaded } from '../startup/use-part'

export interface PictureProps {
  /** The run on show, or null for all of them. */
  readonly run: number | null
  /** One plot of several of the same shape tells the state how large it is. */
  readonly measured: boolean
}

/** The contours with the start and the paths: the picture at the heart of the page. */
export function ContourPicture({ run, measured }: PictureProps) {
  const etascope = useEtascope()
  const read = useKnown()
  const node = useRef<HTMLDivElement>(null)
  const [plot, setPlot] = useState<ContourPlot | null>(null)
  const landscape = useLandscape()
  const loaded = useLoaded(tools)
  const { setStart, settle, setPlotSize, raiseRun } = etascope

  useLayoutEffect(() => {
    if (!node.current) return
    const made = contourPlot(node.current, {
      onStart: setStart,
      onStand: settle,
      onRaise: raiseRun,
      onResize: (size) => measured && setPlotSize(size),
    })
    setPlot(made)
    return () => made.destroy()
  }, [measured, setStart, settle, setPlotSize, raiseRun])

  useControl('ring', { focus: () => plot?.focusOnStart(read().selectedRun) }, run)

  const drawStarts = () => plot?.setStarts(startsShown(read(), run))

  function drawArrows(): void {
    plot?.setStep(arrowsOn(read(), run))
  }

  const showView = () => plot?.setView(read().view, hasEqualScales(read()))
  useFollow((state) => state.view, showView)
  useFollow(hasEqualScales, showView)
  useCoveredField((field) => plot?.setField(field))
  useFollow(
    (state) => state.experiment,
    () => drawStarts(),
  )
  useFollow(
    (state) => state.selectedRun,
    () => drawStarts(),
  )
  useFollow(
    ({ experiment }) => describeObjective(experiment.objective).parameters,
    (parameters) => plot?.setParameters(parameters),
  )
  useFollow(minimaMarked, (minima) => plot?.setMinima(knownMinima(minima)))
  useFollow(
    (state) => state.outcome,
    () => {
      plot?.setPaths(pathsOf(read(), run))
      drawArrows()
    },
  )
  useFollow(shownStep, (step) => plot?.setPlayhead(step))
  useFollow(arrowsAt, drawArrows)
  useFollow((state) => state.selectedRun, drawArrows)
  useFollow(
    (state) => state.raisedRun ?? state.selectedRun,
    (raised) => plot?.setRaised(raised),
  )

  return (
    <div ref={node} className="picture" {...mathematics}>
      {/* Ahead of the plot, which is put in below: they stand above what can be reached on it. */}
      <div className="plot-tools">
        {plot && loaded && (
          <Guarded part="Zoom and readout" over>
            <loaded.PlotTools plot={plot} picture={node} run={run} />
          </Guarded>
        )}
      </div>
      {plot && landscape && <landscape.LandscapeLayers plot={plot} run={run} />}
    </div>
  )
}
