import { gradientDescent } from '../../core/methods/gradient-descent'
import { findMethod } from '../../core/methods/registry'
import { estimate, type PlotStep } from '../../plot/scene/paths/step-arrows'
import { isGroundKnown, type Known } from '../../state/known'
import { pace, shownStep } from '../../state/playing'
import { slopeSeen } from '../words/slope-seen'

/** Steps a second beyond which arrows would only flicker. */
const readableSpeed = 6

/** Whether the playhead moves too fast for arrows to be read. */
export function isFlying(state: Known): boolean {
  return state.playback === 'playing' && pace(state) > readableSpeed
}

/** The step that a run is about to take; null where it has ended. */
export function stepOf(state: Known, run: number): PlotStep | null {
  const { outcome } = state
  const trajectory = outcome?.descents[run]?.trajectory
  const t = shownStep(state)
  if (!trajectory || t >= trajectory.x.length - 1) return null
  const { x, y, dfdx, dfdy, batchDfdx, batchDfdy } = trajectory
  const { hasBatch, hasNoise } = slopeSeen(state, run)
  const method = findMethod(outcome?.experiment.runs[run]?.method ?? '')
  return {
    at: [x[t]!, y[t]!],
    gradient: [dfdx[t]!, dfdy[t]!],
    to: [x[t + 1]!, y[t + 1]!],
    label: method?.step === gradientDescent.step ? `−η${batchDfdx ? estimate : '∇f'}` : 'Δw',
    // A gradient that is only cut to a length points where ∇f does.
    ...(batchDfdx && batchDfdy && (hasBatch || hasNoise)
      ? { seen: [batchDfdx[t]!, batchDfdy[t]!] }
      : {}),
  }
}

/** The step number whose arrows pictures show; null where they show none, or a blindfold has its own. */
export function arrowsAt(state: Known): number | null {
  const isOff = !state.arrows || isFlying(state) || !isGroundKnown(state)
  return isOff ? null : shownStep(state)
}

/** The arrows on the plot of a run, or with null on that of all, which has room for those of the selected one. */
export function arrowsOn(state: Known, run: number | null): PlotStep | null {
  return arrowsAt(state) === null ? null : stepOf(state, run ?? state.selectedRun)
}
