import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import { alongContentOf, scheduledShare } from '../../../content/pictures/along-content'
import { isMinimumKnown } from '../../../content/pictures/pointed-content'
import { alongSentence, alongTitle } from '../../../content/words/along-words'
import { pointedSentence } from '../../../content/words/pointed-words'
import { runLabel } from '../../../content/words/run-label'
import { exact } from '../../../core/records/number-format'
import { type AlongPlot, alongPlot } from '../../../plot/along/along-plot'
import { followAlongStep } from '../../../state/followers/along-step'
import { useControl } from '../../controls'
import { useEtascope, useFollow, useKnown, useShared } from '../../etascope'
import { Live } from '../../parts/Live'
import { mathematics } from '../../parts/mathematics'
import '../../../plot/along/along.css'

/** f along the step on show of the run in hand, with its rate to drag. */
export function AlongPanel({ title }: { readonly title: string }) {
  const { follow, setLearningRate, cancelDrag, showChart } = useEtascope()
  const isPointed = useShared(({ chart }) => chart.pointed === true)
  const canPoint = useShared(({ along }) => along !== null && isMinimumKnown(along))
  const read = useKnown()
  const node = useRef<HTMLDivElement>(null)
  const [plot, setPlot] = useState<AlongPlot | null>(null)
  useEffect(() => void follow(followAlongStep), [follow])
  useLayoutEffect(() => {
    if (!node.current) return
    const made = alongPlot(node.current, {
      onLength: (s, phase) => {
        const state = read()
        setLearningRate(state.selectedRun, s / scheduledShare(state), phase)
      },
      onCancel: cancelDrag,
    })
    setPlot(made)
    return () => made.destroy()
  }, [read, setLearningRate, cancelDrag])
  useControl('chart', { focus: () => plot?.focus() })

  const moveNeedle = () => {
    const state = read()
    const rate = state.experiment.runs[state.selectedRun]?.learningRate ?? Number.NaN
    plot?.setNeedle(rate * scheduledShare(state))
  }
  useFollow(
    (state) => state.along,
    () => {
      plot?.setContent(alongContentOf(read()))
      moveNeedle()
    },
  )
  useFollow((state) => state.experiment.runs, moveNeedle)
  useFollow((state) => state.selectedRun, moveNeedle)
  useFollow(
    (state) => `Learning rate of ${runLabel(state, state.selectedRun)}, along its step`,
    (text) => plot?.setDescription(text),
  )
  useFollow(
    (state) =>
      `${exact(state.experiment.runs[state.selectedRun]?.learningRate ?? Number.NaN)}. ${alongSentence(state)}`,
    (text) => plot?.setValue(text),
  )

  return (
    <>
      <h2 id={title} className="caption chart-title">
        <Live read={alongTitle} terms />
      </h2>
      <div ref={node} className="chart" {...mathematics} />
      <p className="rule-words">
        <Live read={alongSentence} terms /> {isPointed && <Live read={pointedSentence} terms />}
      </p>
      {canPoint && (
        <button
          type="button"
          className="quiet-button along-pointed"
          aria-pressed={isPointed}
          title="A path beside the real one, by steps of the same lengths, each straight at the minimum"
          onClick={() => showChart({ pointed: !isPointed })}
        >
          What if it pointed there?
        </button>
      )}
    </>
  )
}
