import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { runStarted } from '../../content/pictures/starts-shown'
import { endOfZoom, isRounding } from '../../content/words/end-of-zoom'
import { plotWhere } from '../../content/words/run-label'
import { describeObjective } from '../../core/objectives/describe'
import { isOverData } from '../../core/objectives/kinds'
import { isUsableView } from '../../experiment/share-link/numbers'
import type { ContourPlot } from '../../plot/contours/contour-plot'
import { type Readout, readout } from '../../plot/gestures/readout'
import { type ZoomGesture, zoomGesture } from '../../plot/gestures/zoom-gesture'
import { zoomKeys } from '../../plot/gestures/zoom-keys'
import { isGroundKnown } from '../../state/known'
import { hasEqualScales } from '../../state/view-shown'
import { along } from '../below/along/along-part'
import { useControl } from '../controls'
import { dataPart } from '../data/data-part'
import { useEtascope, useFollow, useKnown, useShared } from '../etascope'
import { useNote } from '../parts/note'
import { useLoaded } from '../startup/use-part'
import { useDescription } from './use-description'
import { useHints } from './use-hints'
import { ZoomButtons } from './ZoomButtons'
import './plot-tools.css'

interface Props {
  readonly plot: ContourPlot
  readonly picture: RefObject<HTMLElement | null>
  /** The run on show, or null for all of them. */
  readonly run: number | null
}

/** Pixels between the buttons and a text. */
const margin = 2

/** Zoom, pan and the readout at the pointer: what one plot can do besides showing its runs. */
export function PlotTools({ plot, picture, run }: Props) {
  const { setView, setStart, createProbe, pointAt } = useEtascope()
  const read = useKnown()
  const [zoom, setZoom] = useState<ZoomGesture | null>(null)
  const [reading, setReading] = useState<Readout | null>(null)
  const [note, say] = useNote()
  const zoomed = useHints(plot, say)
  const isAlong = useShared((state) => state.chart.along === true)
  const ray = useLoaded(along, isAlong)
  const data = useLoaded(
    dataPart,
    useShared(({ experiment }) => isOverData(experiment.objective)),
  )
  // A walker under a blindfold knows no more than what is under its feet.
  const canRead = useShared(isGroundKnown)

  useLayoutEffect(() => {
    const made = zoomGesture(plot.area, plot.gestures, {
      view: () => read().view,
      isEqual: () => hasEqualScales(read()),
      isPossible: isUsableView,
      isFinest: () => isRounding(read().field),
      isWheelShared: () => read().embed,
      reducedMotion: () => matchMedia('(prefers-reduced-motion: reduce)').matches,
      onView: setView,
      onLimit: (way) => say(endOfZoom(way, read().field)),
    })
    const reset = () => made.goTo(describeObjective(read().experiment.objective).view)
    const keys = picture.current && zoomKeys(picture.current, plot.area, made, reset)
    setZoom(made)
    return () => {
      keys?.stop()
      made.destroy()
    }
  }, [plot, picture, read, setView, say])

  useLayoutEffect(() => {
    if (!canRead) return
    const remove = plot.addLayer('readout', (node, request, gestures) => {
      const ask = createProbe()
      const made = readout(node, gestures, request, {
        ask: async (at) => {
          const probe = await ask(at)
          return probe && { at, ...probe }
        },
        onStart: (at) => setStart(at, 'end', runStarted(read(), run)),
        onCross: pointAt,
      })
      setReading(made)
      return made
    })
    return () => {
      setReading(null)
      remove()
    }
  }, [plot, run, read, setStart, createProbe, pointAt, canRead])

  const where = useShared((state) => plotWhere(state, run))
  useEffect(() => reading?.setWhere(where), [reading, where])
  useControl('crosshair', { focus: () => reading?.focus() }, run)

  useFollow(
    ({ experiment }) => describeObjective(experiment.objective).parameters,
    (parameters) => reading?.setParameters(parameters),
  )
  useFollow(
    (state) => state.experiment.objective,
    () => reading?.askAgain(),
  )
  useFollow(
    (state) => state.field,
    (field) => reading?.setRange(field ? field.high - field.low : Number.NaN),
  )

  useDescription(plot, run)

  const keepClear = useCallback(
    ({ left, bottom, width }: DOMRect) => {
      // Where they are not shown they have no place.
      if (width === 0) return plot.setReserved({ across: 0, down: 0 })
      const { right, top } = plot.area.getBoundingClientRect()
      plot.setReserved({
        across: Math.ceil(right - left) + margin,
        down: Math.ceil(bottom - top) + margin,
      })
    },
    [plot],
  )

  return (
    <>
      {ray && <ray.AlongRay plot={plot} run={run} />}
      {data && <data.DataMarks plot={plot} run={run} />}
      {zoom && (
        <ZoomButtons zoom={zoom} run={run} where={where} onZoom={zoomed} onPlace={keepClear} />
      )}
      <p className="plot-note" role="status">
        {note}
      </p>
    </>
  )
}
