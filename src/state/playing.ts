import type { Trajectory } from '../core/records/trajectory'
import type { State } from './state'

/** The parts of a state that concern the playhead, whoever knows how much of the rest. */
export interface Played
  extends Pick<State, 'playback' | 'restsAt' | 'playhead' | 'speed' | 'layers' | 'selectedRun'> {
  readonly outcome: {
    readonly lastStep: number
    readonly descents: readonly { readonly trajectory: Pick<Trajectory, 'x'> }[]
  } | null
}

/** The last step of the longest run on show. */
export function lastStep({ outcome }: Pick<Played, 'outcome'>): number {
  return outcome?.lastStep ?? 0
}

/** The iteration on show, an integer in [0, lastStep]. */
export function shownStep(state: Pick<Played, 'outcome' | 'playback' | 'playhead'>): number {
  const last = lastStep(state)
  return state.playback === 'end' ? last : Math.min(Math.floor(state.playhead), last)
}

/** The step that the selected run is about to take, or its last one where it has ended; null where it takes none. */
export function stepOnShow(state: Played): number | null {
  const length = state.outcome?.descents[state.selectedRun]?.trajectory.x.length ?? 0
  return length < 2 ? null : Math.min(shownStep(state), length - 2)
}

export const speedRange = [1, 1000] as const

/** Steps a second at which a walker under a blindfold plays: slow enough for each slope to be read. */
const walkingPace = 4

/** Steps a second at which the opening scene plays: each is seen to follow from its arrows. */
const openingPace = 2

/** How fast it is playing, which in the opening scene is slower than it will be. */
export function pace(state: Played): number {
  return state.restsAt === null ? stepsPerSecond(state) : openingPace
}

export function stepsPerSecond(state: Played): number {
  const [slowest, fastest] = speedRange
  if (state.speed === null && state.layers.includes('blindfold')) return walkingPace
  return state.speed ?? Math.min(fastest, Math.max(slowest, Math.round(lastStep(state) / 10)))
}
