import { select } from 'd3'
import { redraws } from '../redraw'
import { themed } from '../scene/palette'
import type { SpectrumMark } from '../scene/track/spectrum-mark'
import {
  type SpectrumView,
  spectrumHeight,
  spectrumLayers,
  spectrumPathsOf,
  spectrumRail,
  spectrumTop,
} from '../scene/track/spectrum-paths'
import { spectrumLook } from '../scene/track/track-scene'
import { watchSize } from '../watch-size'
import { spectrumMarks } from './spectrum-marks'
import { spectrumReadout } from './spectrum-readout'

export interface SpectrumTrack {
  /** Null where nothing is known. */
  setSpectrum(view: SpectrumView | null): void
  setMarks(marks: readonly SpectrumMark[]): void
  /** Where the run's own rate is, in [0, 1] along the track. */
  setNeedle(fraction: number): void
  destroy(): void
}

/** Until the track is laid out, a width that most of them have. */
export const usualWidth = 300

/**
 * The track of a rate slider: what every rate would do, with the run's own rate as a needle, and marks that explain
 * themselves. `node` lies under the slider, from the place of its least rate to that of its greatest.
 *
 * @param slider the element over which a pointer asks what the rate below it would do
 * @param read says it, of a place in [0, 1] along the track; '' where there is nothing to say
 */
export function spectrumTrack(
  node: HTMLElement,
  slider: HTMLElement,
  read: (fraction: number) => string,
): SpectrumTrack {
  const picture = select(node)
    .append('svg')
    .attr('class', 'spectrum-picture')
    .attr('aria-hidden', 'true')
  // What is best is at the top of the bars, and the limit beside them.
  const best = picture.append('g').node()!
  const bars = picture.append('svg').attr('class', 'spectrum-bars')
  bars.attr('y', spectrumTop).attr('height', spectrumHeight).attr('width', '100%')
  bars.attr('preserveAspectRatio', 'none')
  const rail = picture.append('line').attr('class', 'spectrum-rail').attr('x2', '100%')
  rail.attr('y1', spectrumRail).attr('y2', spectrumRail)
  const limit = picture.append('g').node()!
  const needle = picture
    .selectAll('.spectrum-needle')
    .data(['spectrum-casing', 'spectrum-needle'])
    .join('line')
    .attr('class', String)
    .attr('y1', spectrumTop)
    .attr('y2', spectrumRail)
  const marks = spectrumMarks(node, { best, limit })
  const readout = spectrumReadout(node, slider, read)

  let view: SpectrumView | null = null
  let width = usualWidth
  const redraw = redraws(() => {
    const paths = view && spectrumPathsOf(view, width)
    bars
      .attr('viewBox', `0 0 ${width} ${spectrumHeight}`)
      .selectAll('path')
      .data(paths ? spectrumLayers : [])
      .join('path')
      .attr('class', (layer) => `spectrum-${layer}`)
      .attr('d', (layer) => paths?.[layer] ?? '')
      .attr('fill', (layer) => spectrumLook(layer, themed).fill ?? 'none')
      .attr('stroke', (layer) => spectrumLook(layer, themed).stroke?.colour ?? 'none')
      .attr('stroke-width', (layer) => spectrumLook(layer, themed).stroke?.width ?? 0)
    readout.refresh()
    return false
  })
  const size = watchSize(node, ({ width: measured }) => {
    if (measured === 0 || measured === width) return
    width = measured
    redraw.request()
  })

  return {
    setSpectrum(next) {
      view = next
      redraw.request()
    },
    setMarks: marks.set,
    setNeedle(fraction) {
      // A run that is on its way out has no rate.
      const x = Number.isFinite(fraction) ? `${(100 * fraction).toFixed(2)}%` : null
      needle.attr('x1', x).attr('x2', x)
    },
    destroy() {
      size.stop()
      redraw.cancel()
      readout.destroy()
      marks.destroy()
      node.replaceChildren()
    },
  }
}
