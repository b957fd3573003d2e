import { useEffect, useRef } from 'react'
import { Icon, type IconName } from '../../parts/Icon'
import type { Playing } from './use-stages'

interface Props {
  readonly stage: number
  readonly last: number
  readonly playing: Playing
  readonly onGo: (stage: number) => void
  readonly onPlay: (way: Exclude<Playing, null>) => void
}

/** Steps through the stages, plays them either way, and scrubs them. */
export function StageControls({ stage, last, playing, onGo, onPlay }: Props) {
  const slider = useRef<HTMLInputElement>(null)
  useEffect(() => slider.current?.focus(), [])
  const button = (name: IconName, label: string, act: () => void, className = 'icon-button') => (
    <button type="button" className={className} aria-label={label} title={label} onClick={act}>
      <Icon name={name} />
    </button>
  )
  return (
    <div className="graph-controls" role="toolbar" aria-label="Stages of the computation" dir="ltr">
      {button('start', 'To the first stage', () => onGo(0))}
      {button(
        playing === 'back' ? 'pause' : 'play',
        playing === 'back' ? 'Pause the stages' : 'Play the stages backwards',
        () => onPlay('back'),
        playing === 'back' ? 'icon-button' : 'icon-button graph-backwards',
      )}
      {button('back', 'A stage back', () => onGo(stage - 1))}
      {button('forward', 'A stage on', () => onGo(stage + 1))}
      {button(
        playing === 'forwards' ? 'pause' : 'play',
        playing === 'forwards' ? 'Pause the stages' : 'Play the stages',
        () => onPlay('forwards'),
      )}
      {button('end', 'To the last stage', () => onGo(last))}
      <input
        ref={slider}
        type="range"
        className="scrubber"
        min={0}
        max={last}
        step={1}
        value={stage}
        aria-label="Stage of the computation"
        aria-valuetext={`stage ${stage} of ${last}`}
        style={{ '--done': `${(100 * stage) / Math.max(1, last)}%` } as React.CSSProperties}
        onChange={({ target }) => onGo(Number(target.value))}
      />
      <span className="graph-stage">
        {stage} of {last}
      </span>
    </div>
  )
}
