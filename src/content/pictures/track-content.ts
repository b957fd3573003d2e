import { fractionOf } from '../../plot/scene/track/rate-scale'
import type { TrackContent } from '../../plot/scene/track/track-scene'
import type { Known } from '../../state/known'
import { marksOf } from './rate-marks'
import { spectrumViewOf } from './spectrum-view'

/** The track of a run's rate slider. */
export function trackContentOf(state: Known, index: number): TrackContent {
  return {
    spectrum: spectrumViewOf(state, index),
    marks: marksOf(state, index),
    needle: needleOf(state, index),
    colour: index + 1,
  }
}

/** Where the run's rate is along its slider, in [0, 1]. */
export function needleOf({ experiment, rateRange }: Known, index: number): number {
  const rate = experiment.runs[index]?.learningRate ?? Number.NaN
  return Math.min(1, Math.max(0, fractionOf(rate, rateRange)))
}
