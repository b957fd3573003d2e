import { ratePositions, rateScale } from '../../plot/scene/track/rate-scale'
import type { Known } from '../../state/known'
import { stepsPerSecond } from '../../state/playing'

/** The rate of a run moved along its slider by so many of the slider's own positions; null where it is at its end. */
export function movedRate({ experiment, rateRange }: Known, run: number, by: number) {
  const rate = experiment.runs[run]?.learningRate ?? Number.NaN
  const scale = rateScale(...rateRange)
  const place = Math.round(scale.toFraction(rate) * ratePositions) + by
  return place < 0 || place > ratePositions ? null : scale.fromFraction(place / ratePositions)
}

/** A quarter faster, or as much slower, and by a step a second at least. */
export function changedSpeed(state: Known, direction: 1 | -1): number {
  const speed = stepsPerSecond(state)
  const next = Math.round(speed * 1.25 ** direction)
  return next === speed ? speed + direction : next
}
