import { lazy, Suspense, useLayoutEffect, useRef, useState } from 'react'
import { gradientDescent } from '../core/methods/gradient-descent'
import { findMethod } from '../core/methods/registry'
import { type ContourPlot, contourPlot, type PlotPath, type PlotStep } from '../plot/contour-plot'
import { recordOf } from '../state/defaults'
import { type State, shownStep, stepsPerSecond } from '../state/state'
import { useEtascope, useFollow, useShared } from './etascope'
import { runLabel, shortRunLabel } from './run-label'
import { startsShown } from './starts-shown'
import { sentenceOf } from './verdict-sentence'

const LandscapeLayers = lazy(() =>
  import('./landscape/LandscapeLayers').then((module) => ({ default: module.LandscapeLayers })),
)

export interface PictureProps {
  /** The run on show, or null for all of them. */
  readonly run: number | null
  /** One plot of several of the same shape tells the state how large it is. */
  readonly measured: boolean
}

/** The contours with the start and the paths: the picture at the heart of the page. */
export function ContourPicture({ run, measured }: PictureProps) {
  const etascope = useEtascope()
  const node = useRef<HTMLDivElement>(null)
  const [plot, setPlot] = useState<ContourPlot | null>(null)
  const hasLayers = useShared((state) => state.layers.length > 0)
  const { setStart, setPlotSize, raiseRun } = etascope

  useLayoutEffect(() => {
    if (!node.current) return
    const made = contourPlot(node.current, {
      onStart: setStart,
      onRaise: raiseRun,
      onResize: (size) => measured && setPlotSize(size),
    })
    setPlot(made)
    return () => made.destroy()
  }, [measured, setStart, setPlotSize, raiseRun])

  const drawStarts = () => plot?.setStarts(startsShown(etascope.store.getState(), run))

  function drawArrows(): void {
    const state = etascope.store.getState()
    plot?.setStep(arrowsAt(state, run) === null ? null : stepOf(state))
  }

  useFollow(
    (state) => state.view,
    (view) => plot?.setView(view),
  )
  useFollow(
    (state) => state.field,
    (field) => plot?.setField(field),
  )
  useFollow(
    (state) => state.experiment,
    () => drawStarts(),
  )
  useFollow(
    (state) => state.selectedRun,
    () => drawStarts(),
  )
  useFollow(
    (state) => state.experiment.objective,
    (objective) => {
      const record = recordOf(objective)
      plot?.setParameters(record?.parameters ?? ['x', 'y'])
      plot?.setMinima([
        ...(record?.globalMinima ?? []).map(({ at }) => ({ at, global: true })),
        ...(record?.localMinima ?? []).map(({ at }) => ({ at, global: false })),
      ])
    },
  )
  useFollow(
    (state) => state.outcome,
    () => {
      plot?.setPaths(pathsOf(etascope.store.getState(), run))
      drawArrows()
    },
  )
  useFollow(shownStep, (step) => plot?.setPlayhead(step))
  useFollow((state) => arrowsAt(state, run), drawArrows)
  useFollow((state) => state.selectedRun, drawArrows)
  useFollow(
    (state) => state.raisedRun ?? state.selectedRun,
    (raised) => plot?.setRaised(raised),
  )
  useFollow(
    (state) => descriptionOf(state, run),
    (text) => plot?.setDescription(text),
  )

  return (
    <div ref={node} className="picture">
      {plot && hasLayers && (
        <Suspense>
          <LandscapeLayers plot={plot} run={run} />
        </Suspense>
      )}
    </div>
  )
}

function pathsOf(state: State, run: number | null): readonly PlotPath[] {
  const paths = (state.outcome?.descents ?? []).map(({ trajectory: { x, y } }, index) => ({
    id: index,
    x,
    y,
    colour: index + 1,
    label: shortRunLabel(state, index),
  }))
  return run === null ? paths : paths.filter(({ id }) => id === run)
}

/** Steps a second beyond which arrows would only flicker. */
const readableSpeed = 6

/** The step whose arrows this picture shows; null where it shows none. */
function arrowsAt(state: State, run: number | null): number | null {
  const { arrows, selectedRun, playback } = state
  const isElsewhere = run !== null && run !== selectedRun
  const isFlying = playback === 'playing' && stepsPerSecond(state) > readableSpeed
  return !arrows || isElsewhere || isFlying ? null : shownStep(state)
}

/** The step that the selected run is about to take; null where it has ended. */
function stepOf(state: State): PlotStep | null {
  const { outcome, selectedRun } = state
  const trajectory = outcome?.descents[selectedRun]?.trajectory
  const t = shownStep(state)
  if (!trajectory || t >= trajectory.x.length - 1) return null
  const { x, y, dfdx, dfdy } = trajectory
  const method = findMethod(outcome?.experiment.runs[selectedRun]?.method ?? '')
  return {
    at: [x[t]!, y[t]!],
    gradient: [dfdx[t]!, dfdy[t]!],
    to: [x[t + 1]!, y[t + 1]!],
    label: method?.step === gradientDescent.step ? '−η∇f' : 'Δw',
  }
}

function descriptionOf(state: State, run: number | null): string {
  const { objective, runs } = state.experiment
  const surface = objective.kind === 'formula' ? objective.text : (recordOf(objective)?.name ?? '')
  const shown = run === null ? runs.map((_, index) => index) : [run]
  const said = shown.map((index) => {
    const sentence = sentenceOf(state, index)
    return sentence ? ` ${runLabel(state, index)}: ${sentence.lead} ${sentence.rest}` : ''
  })
  return `Contours of ${surface}.${said.join('')}`
}
