import { fractionOf } from '../../plot/scene/track/rate-scale'
import type { TrackContent } from '../../plot/scene/track/track-scene'
import type { Known } from '../../state/known'
import { namedBands } from '../words/band-words'
import { marksOf } from './rate-marks'
import { spectrumViewOf } from './spectrum-view'

/** The track of a run's rate slider. */
export function trackContentOf(state: Known, index: number): TrackContent {
  const spectrum = spectrumViewOf(state, index)
  return {
    rates: state.rateRange,
    spectrum,
    names: namedBands(spectrum, state),
    marks: marksOf(state, index),
    needle: needleOf(state, index),
    colour: index + 1,
  }
}

/** The place of the run's rate along its slider, in [0, 1]. */
export function needleOf({ experiment, rateRange }: Known, index: number): number {
  const rate = experiment.runs[index]?.learningRate ?? Number.NaN
  return Math.min(1, Math.max(0, fractionOf(rate, rateRange)))
}
