import type { StoreApi } from 'zustand/vanilla'
import { lastStep, type State, shownStep, speedRange, stepsPerSecond } from '../state'
import { isBlindfolded } from './landscape'

/** `reducedMotion` says whether the system asks that nothing moves without being asked. */
export function createPlayback(store: StoreApi<State>, reducedMotion: () => boolean) {
  const { getState, setState } = store

  function seek(step: number): void {
    const state = getState()
    const last = lastStep(state)
    const playhead = Math.max(0, Math.min(last, Math.round(step)))
    setState({ playhead, playback: playhead === last ? 'end' : 'paused' })
  }

  function play(): void {
    const state = getState()
    const atEnd = shownStep(state) >= lastStep(state)
    setState({ playback: 'playing', playhead: atEnd ? 0 : shownStep(state) })
  }

  return {
    seek,
    play,
    stepBy: (steps: number) => seek(shownStep(getState()) + steps),
    pause: () => setState({ playhead: shownStep(getState()), playback: 'paused' }),
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
      if (getState().playback === 'paused') return
      setState({ playhead: 0, playback: reducedMotion() ? 'end' : 'playing' })
    },
    setSpeed: (speed: number) => {
      const [slowest, fastest] = speedRange
      setState({ speed: Math.max(slowest, Math.min(fastest, speed)) })
    },
    /** Moves a playing playhead by `seconds`; called once a frame. Waits for trajectories not yet there. */
    tick: (seconds: number) => {
      const state = getState()
      if (state.playback !== 'playing' || state.outcome?.experiment !== state.experiment) return
      const playhead = state.playhead + seconds * stepsPerSecond(state)
      const last = lastStep(state)
      setState(playhead >= last ? { playhead: last, playback: 'end' } : { playhead })
    },
  }
}
