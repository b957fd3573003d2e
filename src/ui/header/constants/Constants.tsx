import { useLayoutEffect, useMemo, useRef, useState } from 'react'
import {
  type ConstantRange,
  constantAt,
  constantPositions,
  firstConstantRange,
  isConstantRange,
  placeOfConstant,
  rangeWithin,
} from '../../../content/pictures/constant-range'
import { describeObjective } from '../../../core/objectives/describe'
import { greekLetters } from '../../../core/records/greek-letters'
import { exact } from '../../../core/records/number-format'
import type { Known } from '../../../state/known'
import { useEtascope, useFollow, useKnown, useShared } from '../../etascope'
import { mathematics } from '../../parts/mathematics'
import { NumberField } from '../../parts/NumberField'
import { rangeGesture } from '../../parts/range-gesture'
import { tools } from '../../startup/parts'
import { useLoaded } from '../../startup/use-part'

const valuesOf = ({ experiment }: Known) => describeObjective(experiment.objective).words.let
const namesOf = (state: Known) => Object.keys(valuesOf(state) ?? {}).join(' ')

/** Sliders for the constants that a formula names, below it. */
export function Constants() {
  const names = useShared(namesOf)
  const surface = useShared(
    ({ experiment }) => describeObjective(experiment.objective).words.surface,
  )
  if (names === '') return null
  return (
    <fieldset className="constants" {...mathematics}>
      <legend className="visually-hidden">Constants of the formula</legend>
      {names.split(' ').map((name) => (
        <Constant key={`${surface} ${name}`} name={name} />
      ))}
    </fieldset>
  )
}

function Constant({ name }: { readonly name: string }) {
  const { setConstant, cancelDrag } = useEtascope()
  const read = useKnown()
  const slider = useRef<HTMLInputElement>(null)
  const value = useMemo(() => (state: Known) => valuesOf(state)?.[name] ?? 1, [name])
  const [chosen, setChosen] = useState<ConstantRange>(() =>
    firstConstantRange(read().experiment.objective, name, value(read())),
  )
  const [open, setOpen] = useState(false)
  const loaded = useLoaded(tools)
  const inside = useShared((state) => rangeWithin(chosen, value(state)))
  // A slider stays put under the hand that drags it; a value typed beyond its ends moves them.
  const { low, high, step } = inside
  const range = useMemo(() => ({ low, high, step }), [low, high, step])

  useFollow(value, (now) => {
    const place = String(placeOfConstant(range, now))
    if (slider.current && slider.current.value !== place) slider.current.value = place
    slider.current?.setAttribute('aria-valuetext', exact(now))
  })
  useLayoutEffect(() => {
    if (!slider.current) return
    const report = (phase: 'move' | 'end') => (place: number) =>
      setConstant(name, constantAt(range, place), phase)
    return rangeGesture(slider.current, {
      onMove: report('move'),
      onEnd: report('end'),
      onCancel: cancelDrag,
      current: () => placeOfConstant(range, value(read())),
    })
  }, [range, name, value, read, setConstant, cancelDrag])

  const change = (part: keyof ConstantRange) => (number: number) =>
    setChosen({ ...range, [part]: number })
  const check = (part: keyof ConstantRange) => (number: number) =>
    isConstantRange({ ...range, [part]: number })
      ? null
      : 'The range has to go up, by steps that fit into it.'
  const fields = [
    ['low', 'from'],
    ['high', 'to'],
    ['step', 'by'],
  ] as const
  return (
    <div className="constant">
      <span className="constant-name" aria-hidden="true">
        {greekLetters.get(name) ?? name} =
      </span>
      <NumberField
        label={`Value of ${name}`}
        read={value}
        range={{}}
        onCommit={(number) => setConstant(name, number, 'end')}
      />
      <input
        ref={slider}
        type="range"
        min={0}
        max={constantPositions(range)}
        step={1}
        defaultValue={placeOfConstant(range, value(read()))}
        aria-label={`${name}, a constant of the formula`}
      />
      {loaded && <loaded.PlayConstant name={name} range={range} />}
      <button
        type="button"
        className="quiet-button"
        aria-expanded={open}
        aria-label={`${exact(low)} … ${exact(high)}: range and step of ${name}`}
        onClick={() => setOpen(!open)}
      >
        {exact(low)} … {exact(high)}
      </button>
      {open &&
        fields.map(([part, word]) => (
          <span key={part} className="constant-range">
            {word}
            <NumberField
              label={`${name}: ${word}`}
              read={() => range[part]}
              range={part === 'step' ? { above: 0 } : {}}
              check={check(part)}
              onCommit={change(part)}
            />
          </span>
        ))}
    </div>
  )
}
