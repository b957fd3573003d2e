import { counted } from '../../core/records/number-format'
import { spoken } from '../../core/records/spoken'
import type { Known } from '../../state/known'
import { lastStep, shownStep, stepsPerSecond } from '../../state/playing'

/** The step at the playhead, as a slider says it. */
export function playheadText(state: Known): string {
  return `step ${shownStep(state)} of ${lastStep(state)}`
}

/** The speed of playing, as a slider says it: without the thin spaces, at which some voices break a number off. */
export function speedText(state: Known): string {
  return spoken(`${counted(stepsPerSecond(state), 'step')} per second`)
}

/** The speed of playing, as it is written. */
export function shortSpeed(state: Known): string {
  return `${counted(stepsPerSecond(state), 'step')}/s`
}
