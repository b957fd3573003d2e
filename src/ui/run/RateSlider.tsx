import { useId, useLayoutEffect, useMemo, useRef } from 'react'
import { meaningOf, summaryOf } from '../../content/words/rate-meaning'
import { runLabel } from '../../content/words/run-label'
import { exact } from '../../core/records/number-format'
import { spoken } from '../../core/records/spoken'
import { ratePositions, rateScale } from '../../plot/scene/track/rate-scale'
import { rateAsked } from '../../plot/track/rate-asked'
import type { Known } from '../../state/known'
import { useEtascope, useFollow, useKnown, useShared } from '../etascope'
import { mathematics } from '../parts/mathematics'
import { NumberField } from '../parts/NumberField'
import { rangeGesture } from '../parts/range-gesture'
import { forms } from '../startup/forms-part'
import { EveryRate } from './EveryRate'
import { LimitToggle } from './limits/LimitFold'
import { RateTrack } from './RateTrack'
import { TuningToggle } from './tuning/TuningFold'

/** η of one run: a logarithmic slider with its decades, and the same number to type. */
export function RateSlider({ index }: { readonly index: number }) {
  const { setLearningRate, cancelDrag, follow } = useEtascope()
  const read = useKnown()
  const [low, high] = useShared((state) => state.rateRange)
  const scale = useMemo(() => rateScale(low, high), [low, high])
  const label = useShared((state) => runLabel(state, index))
  const selected = useShared((state) => state.selectedRun === index)
  const slider = useRef<HTMLInputElement>(null)
  const heard = useRef<HTMLSpanElement>(null)
  const { rate, placeOf } = useMemo(
    () => ({
      rate: (state: Known) => state.experiment.runs[index]?.learningRate ?? Number.NaN,
      placeOf: (value: number) => Math.round(scale.toFraction(value) * ratePositions),
    }),
    [index, scale],
  )
  const summary = useId()

  useFollow(rate, (value) => {
    const place = String(placeOf(value))
    if (slider.current && slider.current.value !== place) slider.current.value = place
  })
  useFollow(
    (state) => `${exact(rate(state))}${meaningOf(state, index)}`,
    (text) => slider.current?.setAttribute('aria-valuetext', spoken(text)),
  )

  useFollow(
    (state) => summaryOf(state, index),
    (text) => {
      if (heard.current) heard.current.textContent = spoken(text)
    },
  )

  useLayoutEffect(() => {
    if (!slider.current) return
    const report = (phase: 'move' | 'end') => (place: number) =>
      setLearningRate(index, scale.fromFraction(place / ratePositions), phase)
    return rangeGesture(slider.current, {
      onMove: report('move'),
      onEnd: report('end'),
      onCancel: cancelDrag,
      onAsk: (x) =>
        slider.current?.dispatchEvent(new CustomEvent(rateAsked, { bubbles: true, detail: x })),
      current: () => placeOf(rate(read())),
    })
  }, [scale, index, rate, placeOf, read, setLearningRate, cancelDrag])

  /** Goes back to the rate that is suggested for the run. */
  async function suggest(): Promise<void> {
    const { suggestedRate } = await forms.load()
    const found = await follow(suggestedRate)(index)
    if (found) setLearningRate(index, found.learningRate, 'end', found.name)
  }

  return (
    <div className="rate" {...mathematics}>
      <div className="rate-head">
        <span className="rate-name" aria-hidden="true">
          learning rate <i>η</i>
        </span>
        <NumberField
          control="rate"
          run={index}
          label={`Learning rate η of ${label}, as a number`}
          read={rate}
          range={{ above: 0 }}
          onCommit={(value) => setLearningRate(index, value, 'end')}
        />
        <TuningToggle index={index} />
        <LimitToggle index={index} />
        {selected && <EveryRate index={index} />}
      </div>
      <div className="rate-track">
        <input
          ref={slider}
          type="range"
          min={0}
          max={ratePositions}
          step={1}
          defaultValue={placeOf(rate(read()))}
          aria-label={`Learning rate of ${label}`}
          aria-describedby={summary}
          onDoubleClick={() => void suggest().catch(() => {})}
          className={`run-${index + 1}`}
        />
        <RateTrack index={index} />
        <span ref={heard} id={summary} className="visually-hidden" />
      </div>
    </div>
  )
}
