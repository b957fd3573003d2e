import { select } from 'd3'
import { redraws } from '../redraw'
import { themed } from '../scene/palette'
import { placeMarks } from '../scene/track/mark-labels'
import { type RateScale, rateScale } from '../scene/track/rate-scale'
import { spectrumLook } from '../scene/track/spectrum-look'
import type { SpectrumMark } from '../scene/track/spectrum-mark'
import {
  type SpectrumView,
  spectrumHeight,
  spectrumLayers,
  spectrumPathsOf,
  spectrumRail,
  spectrumTop,
} from '../scene/track/spectrum-paths'
import { measureOnPage } from '../text-width'
import { watchSize } from '../watch-size'
import { drawTicks } from './draw-ticks'
import { spectrumMarks } from './spectrum-marks'

export interface SpectrumTrack {
  /** Null where nothing is known. */
  setSpectrum(view: SpectrumView | null): void
  setMarks(marks: readonly SpectrumMark[]): void
  /** Adds labels, which are drawn with the track from now on. */
  addLabels(labels: TrackLabels): void
  /** Draws the track again, as its labels may have changed. */
  redraw(): void
  /** The ends of the slider. */
  setRates(low: number, high: number): void
  /** Sets the place of the run's own rate, in [0, 1] along the track. */
  setNeedle(fraction: number): void
  destroy(): void
}

/** Labels of a track, drawn with it at a width in pixels. */
export interface TrackLabels {
  draw(width: number): void
  destroy(): void
}

/** A width that many tracks have, until this one is laid out. */
export const usualWidth = 380

/**
 * The track of a rate slider: what every rate would do, with the run's own rate as a needle, and marks that explain
 * themselves. `node` lies under the slider, from the place of its least rate to that of its greatest.
 */
export function spectrumTrack(
  node: HTMLElement,
  onRate: (rate: number) => void = () => {},
): SpectrumTrack {
  const picture = select(node)
    .append('svg')
    .attr('class', 'spectrum-picture')
    .attr('aria-hidden', 'true')
  // The best rate, where the bars are highest, has its line behind them; the limit, beside the
  // bars, has its line in front.
  const best = picture.append('g').node()!
  const bars = picture.append('svg').attr('class', 'spectrum-bars')
  bars.attr('y', spectrumTop).attr('height', spectrumHeight).attr('width', '100%')
  bars.attr('preserveAspectRatio', 'none')
  const rail = picture.append('line').attr('class', 'spectrum-rail').attr('x2', '100%')
  rail.attr('y1', spectrumRail).attr('y2', spectrumRail)
  const ticks = picture.append('g').attr('class', 'rate-ticks').node()!
  const limit = picture.append('g').node()!
  const needle = picture
    .selectAll('.spectrum-needle')
    .data(['spectrum-casing', 'spectrum-needle'])
    .join('line')
    .attr('class', String)
    .attr('y1', spectrumTop)
    .attr('y2', spectrumRail)
  const marks = spectrumMarks(node, { best, limit }, onRate)

  let view: SpectrumView | null = null
  let labels: TrackLabels | null = null
  let marked: readonly SpectrumMark[] = []
  let scale: RateScale | null = null
  let width = usualWidth

  function drawLabels(): void {
    const placed = placeMarks(marked, width, measureOnPage)
    marks.set(placed)
    labels?.draw(width)
    if (scale) drawTicks(ticks, scale, placed, width)
  }

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
    drawLabels()
    return false
  })
  // Names are as wide as their letters.
  document.fonts.addEventListener('loadingdone', redraw.request)
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
    setMarks(next) {
      marked = next
      redraw.request()
    },
    addLabels(next) {
      labels = next
      redraw.request()
    },
    redraw: redraw.request,
    setRates(low, high) {
      scale = rateScale(low, high)
      redraw.request()
    },
    setNeedle(fraction) {
      // A run that is on its way out has no rate.
      const x = Number.isFinite(fraction) ? `${(100 * fraction).toFixed(2)}%` : null
      needle.attr('x1', x).attr('x2', x)
    },
    destroy() {
      size.stop()
      document.fonts.removeEventListener('loadingdone', redraw.request)
      redraw.cancel()
      labels?.destroy()
      marks.destroy()
      node.replaceChildren()
    },
  }
}
