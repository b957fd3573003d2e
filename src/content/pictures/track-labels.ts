import type { NamedBand } from '../../plot/scene/track/name-bands'
import { rateScale } from '../../plot/scene/track/rate-scale'
import type { Known } from '../../state/known'
import { namedBands } from '../words/band-words'
import { readoutOf, summaryOf } from '../words/rate-meaning'
import { spectrumViewOf } from './spectrum-view'

/** The labels of a run's track: the bands of the selected one have names. */
export function labelsOf(read: () => Known, index: number) {
  return {
    bands(): readonly NamedBand[] {
      const state = read()
      return state.selectedRun === index ? namedBands(spectrumViewOf(state, index)) : []
    },
    here(fraction: number): string {
      const { rateRange, spectra } = read()
      return readoutOf(spectra[index], rateScale(...rateRange).fromFraction(fraction))
    },
    all: () => summaryOf(read(), index),
  }
}
