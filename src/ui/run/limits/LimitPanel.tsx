import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { limitContentOf } from '../../../content/pictures/limit-content'
import {
  limitAt,
  limitAtNeedle,
  limitSummary,
  limitTitle,
} from '../../../content/words/limit-words'
import { readable } from '../../../core/records/number-format'
import { type LimitPlot, limitPlot } from '../../../plot/limits/limit-plot'
import { writeText } from '../../../plot/write-text'
import type { LimitView } from '../../../state/answers'
import { followLimits } from '../../../state/followers/limits'
import type { Known } from '../../../state/known'
import { useEtascope, useFollow, useKnown, useShared } from '../../etascope'
import { Live } from '../../parts/Live'
import { mathematics } from '../../parts/mathematics'
import { useAlongTrack } from '../along-track'
import '../../../plot/limits/limits.css'

const quantities = ['f', 'x', 'y'] as const
/** Factor by which a press of a button zooms. */
const zoom = 3

/** The last iterates of a run at every rate: one line where it comes to rest, two where it jumps between two values, … */
export function LimitPanel({ index }: { readonly index: number }) {
  const { follow, showLimits, setLearningRate, cancelDrag } = useEtascope()
  const read = useKnown()
  const panel = useRef<HTMLElement>(null)
  const node = useRef<HTMLDivElement>(null)
  const said = useRef<HTMLSpanElement>(null)
  const title = useId()
  const [plot, setPlot] = useState<LimitPlot | null>(null)
  /** The rate under the pointer. */
  const pointed = useRef<number | null>(null)
  const view = useShared((state) => state.limitView)
  useEffect(() => void follow(followLimits), [follow])

  const rateOf = (state: Known) => state.experiment.runs[index]?.learningRate ?? Number.NaN
  const say = () => {
    const state = read()
    const { current: rate } = pointed
    const text = rate === null ? limitAtNeedle(state, index) : limitAt(state, rate)
    if (said.current) writeText(said.current, text)
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said is read when it is said
  useLayoutEffect(() => {
    if (!node.current) return
    const made = limitPlot(node.current, {
      onHover: (rate) => {
        pointed.current = rate
        say()
      },
      onRate: (rate, phase) => setLearningRate(index, rate, phase),
      onCancel: cancelDrag,
    })
    setPlot(made)
    return () => made.destroy()
  }, [index, setLearningRate, cancelDrag])

  useAlongTrack(panel, node)

  const draw = () => {
    plot?.setContent(limitContentOf(read(), index))
    say()
  }
  useFollow((state) => state.limits, draw)
  useFollow((state) => state.limitView, draw)
  useFollow((state) => state.outcome, say)
  useFollow(rateOf, (rate) => {
    plot?.setRate(rate)
    say()
  })
  useFollow(
    (state) => `${limitTitle(state)} ${limitSummary(state)}`,
    (text) => plot?.setDescription(text),
  )

  if (!view) return null
  return (
    <section ref={panel} className="limits" aria-labelledby={title} {...mathematics}>
      <h3 id={title} className="caption">
        <Live read={limitTitle} />
      </h3>
      <div className="limits-place">
        <div ref={node} className="limits-picture" />
      </div>
      <p className="limits-at">
        <span ref={said} role="status" />
      </p>
      <Quantity view={view} choose={showLimits} />
      <Range view={view} choose={showLimits} rateOf={rateOf} />
    </section>
  )
}

interface Choosing {
  readonly view: LimitView
  readonly choose: (view: LimitView) => void
}

function Quantity({ view, choose }: Choosing) {
  return (
    <fieldset className="switch switch-small">
      <legend className="visually-hidden">Quantity of the last iterates</legend>
      {quantities.map((quantity) => (
        <button
          key={quantity}
          type="button"
          aria-pressed={quantity === view.quantity}
          onClick={() => choose({ ...view, quantity })}
        >
          {quantity}
        </button>
      ))}
    </fieldset>
  )
}

/**
 * The choice of the rates that are looked at: those of the slider, or fewer around the run's own.
 */
function Range({ view, choose, rateOf }: Choosing & { readonly rateOf: (state: Known) => number }) {
  const read = useKnown()
  const usual = useShared((state) => state.rateRange)
  const [low, high] = view.range ?? usual
  const zoomBy = (factor: number) => () => {
    const centre = Math.min(high, Math.max(low, rateOf(read())))
    const range = [low, high].map((end) => centre * (end / centre) ** factor) as [number, number]
    const isWhole = range[0] <= usual[0] && range[1] >= usual[1]
    // Rates next to one another would be the same number.
    if (range[1] / range[0] > 1 + 1e-9) choose({ ...view, range: isWhole ? null : range })
  }
  return (
    <div className="limits-range">
      <span className="limits-at">
        η from {readable(low, 4)} to {readable(high, 4)}
      </span>
      <button
        type="button"
        className="quiet-button"
        aria-label="Fewer rates, around η"
        onClick={zoomBy(1 / zoom)}
      >
        +
      </button>
      <button
        type="button"
        className="quiet-button"
        aria-label="More rates"
        aria-disabled={view.range === null}
        onClick={() => view.range && zoomBy(zoom)()}
      >
        −
      </button>
      <button
        type="button"
        className="quiet-button"
        aria-disabled={view.range === null}
        onClick={() => choose({ ...view, range: null })}
      >
        All
      </button>
    </div>
  )
}
