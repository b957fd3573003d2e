import type { BallContent } from '../../plot/scene/layers/ball/ball-scene'
import { isGroundKnown, type Known } from '../../state/known'

/** The scatter of the runs on a plot for which there is a law; with null of all runs. */
export function ballsOf(state: Known, run: number | null): BallContent {
  const descents = isGroundKnown(state) ? (state.outcome?.descents ?? []) : []
  const balls = descents.flatMap(({ explanation }, index) => {
    if (explanation?.kind !== 'noiseBall' || (run !== null && run !== index)) return []
    const { at, predicted, centre, seen } = explanation
    return {
      predicted: { at, covariance: predicted },
      seen: { at: centre, covariance: seen },
    }
  })
  return { balls }
}
