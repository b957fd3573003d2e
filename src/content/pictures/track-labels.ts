import type { NamedBand } from '../../plot/scene/track/name-bands'
import { rateScale } from '../../plot/scene/track/rate-scale'
import type { Known } from '../../state/known'
import { namedBands } from '../words/band-words'
import { readoutOf, summaryOf } from '../words/rate-meaning'
import { spectrumViewOf } from './spectrum-view'

/** The bands of a run's track with their names, which those of the selected one have. */
export function namedBandsOn(state: Known, index: number): readonly NamedBand[] {
  return state.selectedRun === index ? namedBands(spectrumViewOf(state, index), state) : []
}

/** The labels of a run's track. */
export function labelsOf(read: () => Known, index: number) {
  return {
    bands(): readonly NamedBand[] {
      return namedBandsOn(read(), index)
    },
    here(fraction: number): string {
      const state = read()
      return readoutOf(state, index, rateScale(...state.rateRange).fromFraction(fraction))
    },
    all: () => summaryOf(read(), index),
  }
}
