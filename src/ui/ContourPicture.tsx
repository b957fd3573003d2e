import { useLayoutEffect, useRef, useState } from 'react'
import { type ContourPlot, contourPlot, type PlotPath } from '../plot/contour-plot'
import { recordOf } from '../state/defaults'
import { type State, shownStep } from '../state/state'
import { useEtascope, useFollow } from './etascope'
import { runLabel, shortRunLabel } from './run-label'
import { startsShown } from './starts-shown'
import { sentenceOf } from './verdict-sentence'

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
    () => plot?.setPaths(pathsOf(etascope.store.getState(), run)),
  )
  useFollow(shownStep, (step) => plot?.setPlayhead(step))
  useFollow(
    (state) => state.raisedRun ?? state.selectedRun,
    (raised) => plot?.setRaised(raised),
  )
  useFollow(
    (state) => descriptionOf(state, run),
    (text) => plot?.setDescription(text),
  )

  return <div ref={node} className="picture" />
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
