import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { epochOf, epochWords } from '../../content/pictures/batch-chart'
import {
  chartQuantities,
  contentOf,
  isLogarithmic,
  noLogarithm,
  predictionOf,
  titleOf,
} from '../../content/pictures/chart-content'
import { type LineChart, lineChart } from '../../plot/chart/line-chart'
import { followSharpness } from '../../state/followers/sharpness'
import { shownStep } from '../../state/playing'
import { useControl } from '../controls'
import { useEtascope, useFollow, useKnown, useShared } from '../etascope'
import { Live } from '../parts/Live'
import { mathematics } from '../parts/mathematics'
import { useNote } from '../parts/note'
import { Scripted } from '../parts/Scripted'
import { useLoaded } from '../startup/use-part'
import { along } from './along/along-part'

/** One quantity of every run against the iteration, or in its place f along the step on show. */
export function ChartPanel() {
  const title = useId()
  const isAlong = useShared((state) => state.chart.along === true)
  const loaded = useLoaded(along, isAlong)
  return (
    <section className="charts" aria-labelledby={title}>
      <div className="chart-head">
        <QuantitySwitch />
        {!isAlong && <ScaleSwitch />}
        {!isAlong && <EpochSwitch />}
      </div>
      {isAlong ? loaded && <loaded.AlongPanel title={title} /> : <Chart title={title} />}
    </section>
  )
}

function Chart({ title }: { readonly title: string }) {
  const { seek, commit, raiseRun, follow } = useEtascope()
  const read = useKnown()
  const node = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<LineChart | null>(null)
  useLayoutEffect(() => {
    if (!node.current) return
    const made = lineChart(node.current, {
      onSeek: (step, phase) => {
        seek(step)
        if (phase === 'end') commit('t')
      },
      onRaise: raiseRun,
    })
    setChart(made)
    return () => made.destroy()
  }, [seek, commit, raiseRun])

  useEffect(() => void follow(followSharpness), [follow])
  useControl('chart', { focus: () => chart?.focus() })

  const draw = () => chart?.setContent(contentOf(read()))
  useFollow((state) => state.outcome, draw)
  useFollow((state) => state.chart, draw)
  useFollow((state) => state.sharpness, draw)
  // Thinner lines and epochs are those of the selected run.
  useFollow((state) => state.selectedRun, draw)
  useFollow(shownStep, (step) => chart?.setPlayhead(step))
  useFollow(
    (state) => state.raisedRun ?? state.selectedRun,
    (raised) => chart?.setRaised(raised),
  )
  useFollow(titleOf, (text) => chart?.setDescription(text))

  return (
    <>
      <h2 id={title} className="caption chart-title">
        <Live read={titleOf} terms />{' '}
        <Live read={predictionOf} className="chart-prediction" terms /> <Live read={epochWords} />
      </h2>
      <div ref={node} className="chart" {...mathematics} />
    </>
  )
}

function QuantitySwitch() {
  const { showChart } = useEtascope()
  const quantity = useShared((state) => state.chart.quantity)
  const isAlong = useShared((state) => state.chart.along === true)
  /** Goes on to the next: after the last quantity comes f along the step, and then the first. */
  const next = () => {
    const index = chartQuantities.findIndex(({ id }) => id === quantity)
    const following = chartQuantities[isAlong ? 0 : index + 1]
    showChart(following ? { quantity: following.id, along: false } : { along: true })
  }
  const node = useRef<HTMLFieldSetElement>(null)
  useControl('chartQuantity', { focus: () => focusOnPressed(node.current), act: next })
  return (
    <fieldset ref={node} className="switch switch-small">
      <legend className="visually-hidden">Quantity of the chart</legend>
      {chartQuantities.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-pressed={!isAlong && id === quantity}
          onClick={() => showChart({ quantity: id, along: false })}
        >
          <Scripted text={label} />
        </button>
      ))}
      <button
        type="button"
        aria-pressed={isAlong}
        title="f along the step on show, and why it overshoots"
        onClick={() => showChart({ along: true })}
      >
        f along the step
      </button>
    </fieldset>
  )
}

/** Whether the axis counts epochs, for a run that takes batches. */
function EpochSwitch() {
  const { showChart } = useEtascope()
  const isShown = useShared((state) => state.chart.epochs === true)
  const hasEpochs = useShared((state) => epochOf(state) !== null)
  if (!hasEpochs) return null
  return (
    <button
      type="button"
      className="quiet-button"
      aria-pressed={isShown}
      title="Count epochs of the selected run below the chart, and not steps"
      onClick={() => showChart({ epochs: !isShown })}
    >
      epochs
    </button>
  )
}

function focusOnPressed(group: HTMLElement | null): void {
  group?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus()
}

function ScaleSwitch() {
  const { showChart } = useEtascope()
  const why = useId()
  const [note, say] = useNote()
  const scale = useShared((state) => (isLogarithmic(state) ? 'log' : 'linear'))
  const noLog = useShared(noLogarithm)
  const possible = noLog === null
  const choose = (id: 'log' | 'linear') =>
    id === 'log' && noLog !== null ? say(noLog) : showChart({ scale: id })
  const node = useRef<HTMLFieldSetElement>(null)
  useControl('chartScale', {
    focus: () => focusOnPressed(node.current),
    act: () => choose(scale === 'log' ? 'linear' : 'log'),
  })
  return (
    <>
      <fieldset ref={node} className="switch switch-small">
        <legend className="visually-hidden">Scale of the chart</legend>
        {(['log', 'linear'] as const).map((id) => (
          <button
            key={id}
            type="button"
            aria-pressed={id === scale}
            aria-disabled={id === 'log' && !possible}
            aria-describedby={id === 'log' && !possible ? why : undefined}
            onClick={() => choose(id)}
          >
            {id}
          </button>
        ))}
      </fieldset>
      <span id={why} hidden>
        {noLog}
      </span>
      <span className="caption chart-note" role="status">
        {possible ? '' : note}
      </span>
    </>
  )
}
