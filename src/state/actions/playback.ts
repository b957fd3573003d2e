import type { StoreApi } from 'zustand/vanilla'
import { openingStep } from '../../experiment/defaults'
import { lastStep, pace, shownStep, speedRange } from '../playing'
import type { State } from '../state'
import { isBlindfolded } from './landscape'

/** `reducedMotion` says whether the system asks that nothing moves without being asked. */
export function createPlayback(store: StoreApi<State>, reducedMotion: () => boolean) {
  const { getState, setState } = store

  function seek(step: number): void {
    const state = getState()
    const last = lastStep(state)
    const playhead = Math.max(0, Math.min(last, Math.round(step)))
    setState({ playhead, playback: playhead === last ? 'end' : 'paused', restsAt: null })
  }

  function play(): void {
    const state = getState()
    const atEnd = shownStep(state) >= lastStep(state)
    const playhead = atEnd ? 0 : shownStep(state)
    setState({ playback: 'playing', playhead, restsAt: null })
  }

  return {
    seek,
    play,
    stepBy: (steps: number) => seek(shownStep(getState()) + steps),
    pause: () => setState({ playhead: shownStep(getState()), playback: 'paused', restsAt: null }),
    toggle: () => {
      if (getState().playback === 'playing') seek(shownStep(getState()))
      else play()
    },
    /**
     * Plays from the start, unless the user holds the playhead somewhere or wants no motion; under a blindfold step by
     * step.
     */
    replay: () => {
      if (isBlindfolded(getState())) return setState({ playhead: 0, playback: 'paused' })
      const { playback, restsAt } = getState()
      if (playback === 'paused' && restsAt === null) return
      setState({ playhead: 0, playback: reducedMotion() ? 'end' : 'playing', restsAt: null })
    },
    /** Plays the opening scene as far as it is to rest. */
    begin: () => {
      if (reducedMotion())
        setState({ playhead: openingStep, playback: 'paused', restsAt: openingStep })
      else setState({ playhead: 0, playback: 'playing', restsAt: openingStep })
    },
    setSpeed: (speed: number) => {
      const [slowest, fastest] = speedRange
      setState({ speed: Math.max(slowest, Math.min(fastest, speed)) })
    },
    /** Moves a playing playhead by `seconds`; called once a frame. Waits for trajectories not yet there. */
    tick: (seconds: number) => {
      const state = getState()
      if (state.playback !== 'playing' || state.outcome?.experiment !== state.experiment) return
      const { restsAt } = state
      const playhead = state.playhead + seconds * pace(state)
      const last = lastStep(state)
      if (restsAt !== null && playhead >= restsAt)
        setState({ playhead: restsAt, playback: 'paused' })
      else setState(playhead >= last ? { playhead: last, playback: 'end' } : { playhead })
    },
  }
}
