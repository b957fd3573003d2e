import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { curveCentre, curveContentOf } from '../../../content/pictures/curve-content'
import { runStarted } from '../../../content/pictures/starts-shown'
import {
  cobwebSentence,
  cobwebTitle,
  curveSentence,
  curveTitle,
  startOnCurve,
} from '../../../content/words/curve-words'
import { describeObjective } from '../../../core/objectives/describe'
import type { Point } from '../../../core/records/experiment'
import { startOfRun } from '../../../core/records/experiment'
import { spoken } from '../../../core/records/spoken'
import { isUsableView } from '../../../experiment/share-link/numbers'
import type { ZoomGesture } from '../../../plot/gestures/zoom-gesture'
import { type CobwebPlot, cobwebPlot } from '../../../plot/one-variable/cobweb-plot'
import { type CurvePlot, curvePlot } from '../../../plot/one-variable/curve-plot'
import { curveZoom } from '../../../plot/one-variable/curve-zoom'
import { followCurve } from '../../../state/followers/curve'
import type { Known } from '../../../state/known'
import { shownStep } from '../../../state/playing'
import { useEtascope, useFollow, useKnown } from '../../etascope'
import { Live } from '../../parts/Live'
import { mathematics } from '../../parts/mathematics'
import { ZoomButtons } from '../ZoomButtons'
import '../../../plot/one-variable/one-variable.css'

/** f as a curve with the tangents of its steps, and beside it each iterate over the one before. */
export function CurvePanel() {
  const { follow, setStart, setView, cancelDrag } = useEtascope()
  const read = useKnown()
  const [curveNode, cobwebNode] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)]
  const [curve, setCurve] = useState<CurvePlot | null>(null)
  const [cobweb, setCobweb] = useState<CobwebPlot | null>(null)
  const [zoom, setZoom] = useState<ZoomGesture | null>(null)
  useEffect(() => void follow(followCurve), [follow])
  useLayoutEffect(() => {
    if (!curveNode.current || !cobwebNode.current) return
    const made = curvePlot(curveNode.current, {
      onStart(at, phase) {
        const state = read()
        const [x, y] = startShown(state)
        setStart(state.only === 1 ? [x, at] : [at, y], phase, runStarted(state, state.selectedRun))
      },
      onCancel: cancelDrag,
    })
    const beside = cobwebPlot(cobwebNode.current)
    const home = () => describeObjective(read().experiment.objective).view
    const zooming = curveZoom(made.element, {
      plane: () => made.plane,
      axis: () => read().only ?? 0,
      about: () => curveCentre(read()),
      view: () => read().view,
      isPossible: isUsableView,
      isWheelShared: () => read().embed,
      onView: setView,
      onReset: () => setView(home()),
    })
    setCurve(made)
    setCobweb(beside)
    setZoom(zooming)
    return () => {
      zooming.destroy()
      made.destroy()
      beside.destroy()
    }
  }, [read, setStart, setView, cancelDrag, curveNode, cobwebNode])

  const draw = () => {
    const content = curveContentOf(read())
    curve?.setContent(content)
    cobweb?.setContent(content)
  }
  useFollow((state) => state.curve, draw)
  useFollow(shownStep, (t) => {
    curve?.setPlayhead(t)
    cobweb?.setPlayhead(t)
  })
  useFollow(
    (state) => startShown(state)[state.only ?? 0],
    (at) => curve?.setStart(at),
  )
  useFollow(
    (state) => spoken(`Start along the curve. ${curveTitle(state)}`),
    (text) => curve?.setDescription(text),
  )
  useFollow(
    (state) => spoken(startOnCurve(state)),
    (text) => curve?.setValue(text),
  )
  useFollow(
    (state) => spoken(`${cobwebTitle(state)} ${cobwebSentence(state)}`),
    (text) => cobweb?.setDescription(text),
  )

  return (
    <>
      <figure className="curve-figure" {...mathematics}>
        <figcaption className="caption">
          <Live read={curveTitle} terms />
        </figcaption>
        <div className="curve-picture">
          <div ref={curveNode} className="curve-drawing" />
          {zoom && <ZoomButtons zoom={zoom} run={null} where=" along the curve" ways={ways} />}
        </div>
        <p className="curve-words">
          <Live read={curveSentence} terms />
        </p>
      </figure>
      <figure className="curve-figure" {...mathematics}>
        <figcaption className="caption">
          <Live read={cobwebTitle} terms />
        </figcaption>
        <div ref={cobwebNode} className="curve-picture" />
        <p className="curve-words">
          <Live read={cobwebSentence} terms />
        </p>
      </figure>
    </>
  )
}

/** Other ways to zoom along the curve than the wheel. */
const ways = [', or +; Shift and an arrow to pan', ', or −; Shift and an arrow to pan'] as const

/** The start of the selected run. */
function startShown({ experiment, selectedRun }: Known): Point {
  const run = experiment.runs[selectedRun] ?? experiment.runs[0]
  return run ? startOfRun(experiment, run) : experiment.start
}
