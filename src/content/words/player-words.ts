import { counted } from '../../core/records/number-format'
import type { Known } from '../../state/known'
import { lastStep, shownStep, stepsPerSecond } from '../../state/state'

/** Where the playhead is, as a slider says it. */
export function playheadText(state: Known): string {
  return `step ${shownStep(state)} of ${lastStep(state)}`
}

/** How fast it plays, as a slider says it. */
export function speedText(state: Known): string {
  return `${counted(stepsPerSecond(state), 'step')} per second`
}

/** How fast it plays, as it is written. */
export function shortSpeed(state: Known): string {
  return `${counted(stepsPerSecond(state), 'step')}/s`
}
