import { select } from 'd3'
import type { NamedBand } from '../scene/track/name-bands'
import { type AskedOf, spectrumReadout } from './spectrum-readout'
import type { TrackLabels } from './spectrum-track'
import { drawNames } from './track-names'

/** The texts that label a track. */
export interface Labelled extends AskedOf {
  /** None where the bands are not to be named. */
  readonly bands: () => readonly NamedBand[]
}

/**
 * The names of a track's bands, and what a pointer over it is told.
 *
 * @param node the track's
 * @param slider the element over which a pointer asks what the rate below it would do
 */
export function trackLabels(
  node: HTMLElement,
  slider: HTMLElement,
  { bands, ...asked }: Labelled,
): TrackLabels {
  const names = select(node).select('svg').insert('g', ':first-child').node() as SVGGElement
  const readout = spectrumReadout(node, slider, asked)
  return {
    draw(width) {
      drawNames(names, bands(), width)
      readout.refresh()
    },
    destroy() {
      names.remove()
      readout.destroy()
    },
  }
}
