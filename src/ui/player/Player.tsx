import { useLayoutEffect, useRef } from 'react'
import { playheadText, shortSpeed, speedText } from '../../content/words/player-words'
import { grouped } from '../../core/records/number-format'
import { lastStep, shownStep, speedRange, stepsPerSecond } from '../../state/playing'
import { useControl } from '../controls'
import { useEtascope, useFollow, useKnown, useShared } from '../etascope'
import { Icon, type IconName } from '../parts/Icon'
import { Live } from '../parts/Live'
import { rangeGesture } from '../parts/range-gesture'
import { usePlaybackClock } from './playback-clock'

const [slowest, fastest] = speedRange
const speedPositions = 60

function speedPosition(rate: number): number {
  return Math.round(speedPositions * (Math.log(rate) / Math.log(fastest)))
}

/** Plays, steps through and scrubs the iterations. */
export function Player() {
  const { toggle, stepBy, seek, setSpeed, commit } = useEtascope()
  const read = useKnown()
  const playing = useShared((state) => state.playback === 'playing')
  const scrubber = useRef<HTMLInputElement>(null)
  const speed = useRef<HTMLInputElement>(null)
  const play = useRef<HTMLButtonElement>(null)
  useControl('play', { focus: () => play.current?.focus({ preventScroll: true }) })
  usePlaybackClock()

  useFollow(lastStep, (last) => {
    if (scrubber.current) scrubber.current.max = String(Math.max(1, last))
  })
  useFollow(
    (state) => shownStep(state) + lastStep(state) * 2 ** 21,
    () => {
      const state = read()
      const input = scrubber.current
      if (!input) return
      input.value = String(shownStep(state))
      input.style.setProperty(
        '--done',
        `${(100 * shownStep(state)) / Math.max(1, lastStep(state))}%`,
      )
      input.setAttribute('aria-valuetext', playheadText(state))
    },
  )
  useFollow(stepsPerSecond, (rate) => {
    if (!speed.current) return
    speed.current.value = String(speedPosition(rate))
    speed.current.setAttribute('aria-valuetext', speedText(read()))
  })

  useLayoutEffect(() => {
    if (!scrubber.current) return
    let before: number | null = null
    return rangeGesture(scrubber.current, {
      onMove: (step) => {
        before ??= shownStep(read())
        seek(step)
      },
      onEnd: (step) => {
        before = null
        seek(step)
        commit('t')
      },
      onCancel: () => {
        if (before !== null) seek(before)
        before = null
      },
      current: () => shownStep(read()),
    })
  }, [read, seek, commit])

  useLayoutEffect(() => {
    if (!speed.current) return
    let before: number | null = null
    const set = (position: number) =>
      setSpeed(Math.round(slowest * fastest ** (position / speedPositions)))
    return rangeGesture(speed.current, {
      onMove: (position) => {
        before ??= stepsPerSecond(read())
        set(position)
      },
      onEnd: (position) => {
        before = null
        set(position)
      },
      onCancel: () => {
        if (before !== null) setSpeed(before)
        before = null
      },
      current: () => speedPosition(stepsPerSecond(read())),
    })
  }, [read, setSpeed])

  const button = (name: IconName, label: string, act: () => void, main = false) => (
    <button
      ref={main ? play : undefined}
      type="button"
      className={main ? 'play-button' : 'icon-button'}
      aria-label={label}
      title={label}
      onClick={act}
    >
      <Icon name={name} />
    </button>
  )
  const jump = (act: () => void) => () => {
    act()
    commit('t')
  }

  return (
    <section className="player" aria-label="Player">
      <div className="player-buttons" dir="ltr">
        {button(
          'start',
          'To start',
          jump(() => seek(0)),
        )}
        {button(
          'back',
          'Step back',
          jump(() => stepBy(-1)),
        )}
        {button(playing ? 'pause' : 'play', playing ? 'Pause' : 'Play', jump(toggle), true)}
        {button(
          'forward',
          'Step forward',
          jump(() => stepBy(1)),
        )}
        {button(
          'end',
          'To end',
          jump(() => seek(Number.POSITIVE_INFINITY)),
        )}
      </div>
      <input
        ref={scrubber}
        type="range"
        className="scrubber"
        dir="ltr"
        min={0}
        max={Math.max(1, lastStep(read()))}
        step={1}
        defaultValue={shownStep(read())}
        aria-label="Iteration"
      />
      <span className="player-step">
        step{' '}
        <strong>
          <Live read={(state) => grouped(shownStep(state))} />
        </strong>{' '}
        of <Live read={(state) => grouped(lastStep(state))} />
      </span>
      <label className="player-speed">
        <span className="visually-hidden">Speed in steps per second</span>
        <input
          ref={speed}
          dir="ltr"
          type="range"
          min={0}
          max={speedPositions}
          step={1}
          defaultValue={speedPosition(stepsPerSecond(read()))}
        />
        <Live read={shortSpeed} />
      </label>
    </section>
  )
}
