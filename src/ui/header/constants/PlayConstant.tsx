import { useEffect, useRef, useState } from 'react'
import {
  type ConstantRange,
  constantAt,
  constantPositions,
  placeOfConstant,
} from '../../../content/pictures/constant-range'
import { describeObjective } from '../../../core/objectives/describe'
import { useEtascope, useKnown } from '../../etascope'
import { Icon } from '../../parts/Icon'
import { sweepAt } from './sweep'

interface Props {
  readonly name: string
  readonly range: ConstantRange
}

/** Sweeps a constant over its range, back and forth, until anything is touched: one action, that one step back undoes. */
export function PlayConstant({ name, range }: Props) {
  const { setConstant } = useEtascope()
  const read = useKnown()
  const [playing, setPlaying] = useState(false)
  const button = useRef<HTMLButtonElement>(null)

  useEffect(() => {
    if (!playing) return
    const valueNow = () => describeObjective(read().experiment.objective).words.let?.[name]
    const last = constantPositions(range)
    const from = placeOfConstant(range, valueNow() ?? range.low) / last
    const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches
    let began: number | null = null
    let frame = requestAnimationFrame(move)
    function move(time: number): void {
      began ??= time
      // The formula may have gone by a step back.
      if (valueNow() === undefined) {
        setPlaying(false)
        return
      }
      const place = Math.round(sweepAt(from, (time - began) / 1000, isCalm) * last)
      const value = constantAt(range, place)
      if (value !== valueNow()) setConstant(name, value, 'move')
      frame = requestAnimationFrame(move)
    }
    const stop = (event: Event) => {
      const { target } = event
      const isOnButton = target instanceof Node && button.current?.contains(target)
      // The button itself stops by its click.
      const isClick = !(event instanceof KeyboardEvent) || ['Enter', ' '].includes(event.key)
      if (!(isOnButton && isClick)) setPlaying(false)
    }
    const heard = new AbortController()
    const listening = { capture: true, signal: heard.signal }
    document.addEventListener('pointerdown', stop, listening)
    document.addEventListener('keydown', stop, listening)
    return () => {
      heard.abort()
      cancelAnimationFrame(frame)
      const value = valueNow()
      if (value !== undefined) setConstant(name, value, 'end')
    }
  }, [playing, name, range, read, setConstant])

  return (
    <button
      ref={button}
      type="button"
      className="icon-button"
      aria-label={playing ? `Stop ${name}` : `Play ${name} over its range`}
      aria-pressed={playing}
      onClick={() => setPlaying(!playing)}
    >
      <Icon name={playing ? 'pause' : 'play'} />
    </button>
  )
}
