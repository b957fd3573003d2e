import { useId, useLayoutEffect, useRef, useState } from 'react'
import {
  chartQuantities,
  contentOf,
  isLogarithmic,
  predictionOf,
  titleOf,
} from '../../content/pictures/chart-content'
import { type LineChart, lineChart } from '../../plot/chart/line-chart'
import { isBlindfolded } from '../../state/actions/landscape'
import { shownStep } from '../../state/state'
import { useControl } from '../controls'
import { useEtascope, useFollow, useShared } from '../etascope'
import { Live } from '../parts/Live'

/** One quantity of every run against the iteration. */
export function ChartPanel() {
  const { store, seek, commit, raiseRun } = useEtascope()
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

  const title = useId()
  useControl('chart', { focus: () => chart?.focus() })

  const draw = () => chart?.setContent(contentOf(store.getState()))
  useFollow((state) => state.outcome, draw)
  useFollow((state) => state.chart, draw)
  useFollow(isBlindfolded, (blindfolded) => {
    chart?.hideAhead(blindfolded)
    draw()
  })
  useFollow(shownStep, (step) => chart?.setPlayhead(step))
  useFollow(
    (state) => state.raisedRun ?? state.selectedRun,
    (raised) => chart?.setRaised(raised),
  )
  useFollow(titleOf, (text) => chart?.setDescription(text))

  return (
    <section className="charts" aria-labelledby={title}>
      <div className="chart-head">
        <QuantitySwitch />
        <ScaleSwitch />
      </div>
      <h2 id={title} className="caption chart-title">
        <Live read={titleOf} /> <Live read={predictionOf} className="chart-prediction" />
      </h2>
      <div ref={node} className="chart" />
    </section>
  )
}

function QuantitySwitch() {
  const { showChart } = useEtascope()
  const quantity = useShared((state) => state.chart.quantity)
  return (
    <fieldset className="switch switch-small">
      <legend className="visually-hidden">Quantity of the chart</legend>
      {chartQuantities.map(({ id, label }) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === quantity}
          onClick={() => showChart({ quantity: id })}
        >
          {label}
        </button>
      ))}
    </fieldset>
  )
}

function ScaleSwitch() {
  const { showChart } = useEtascope()
  const scale = useShared((state) => (isLogarithmic(state) ? 'log' : 'linear'))
  const possible = useShared(
    ({ chart, ...state }) =>
      chart.scale === 'linear' || isLogarithmic({ chart: { ...chart, scale: 'log' }, ...state }),
  )
  return (
    <fieldset className="switch switch-small">
      <legend className="visually-hidden">Scale of the chart</legend>
      {(['log', 'linear'] as const).map((id) => (
        <button
          key={id}
          type="button"
          aria-pressed={id === scale}
          disabled={id === 'log' && !possible}
          title={id === 'log' && !possible ? 'There is no lowest value to measure from' : undefined}
          onClick={() => showChart({ scale: id })}
        >
          {id}
        </button>
      ))}
    </fieldset>
  )
}
