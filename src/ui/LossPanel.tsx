import { useLayoutEffect, useRef, useState } from 'react'
import { type LossChart, lossChart } from '../plot/loss-chart'
import { type State, shownStep } from '../state/state'
import { useEtascope, useFollow } from './etascope'
import { Live } from './Live'
import { lowestKnown } from './lowest-known'
import { readable } from './number-format'
import { shortRunLabel } from './run-label'

/** The loss of every run against the iteration. */
export function LossPanel() {
  const { store, seek, commit } = useEtascope()
  const node = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<LossChart | null>(null)
  useLayoutEffect(() => {
    if (!node.current) return
    const made = lossChart(node.current, {
      onSeek: (step, phase) => {
        seek(step)
        if (phase === 'end') commit('playhead')
      },
    })
    setChart(made)
    return () => made.destroy()
  }, [seek, commit])

  useFollow(
    (state) => state.outcome,
    (outcome) => {
      const state = store.getState()
      const series = (outcome?.descents ?? []).map(({ trajectory: { f } }, index) => ({
        id: index,
        f,
        colour: index + 1,
        label: shortRunLabel(state, index),
      }))
      const lowest = lowestKnown(state)
      chart?.setSeries(series, { offset: lowest?.value ?? null })
    },
  )
  useFollow(shownStep, (step) => chart?.setPlayhead(step))
  useFollow(
    (state) => state.raisedRun ?? state.selectedRun,
    (raised) => chart?.setRaised(raised),
  )
  useFollow(titleOf, (text) =>
    chart?.setDescription(`${text}. The numbers are those of the step at the playhead.`),
  )

  return (
    <section className="loss" aria-labelledby="loss-title">
      <h2 id="loss-title" className="caption">
        <Live read={titleOf} />
      </h2>
      <div ref={node} className="loss-chart" />
    </section>
  )
}

function titleOf(state: State): string {
  const lowest = lowestKnown(state)
  if (lowest === null) return 'Loss f at each step'
  const name = lowest.known ? 'the lowest value known' : 'the lowest value found'
  return `Loss f − f* at each step, with f* = ${readable(lowest.value, 6)}, ${name}`
}
