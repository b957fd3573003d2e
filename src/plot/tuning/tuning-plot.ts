import { select } from 'd3'
import { freshContext } from '../canvas'
import { patternTiles } from '../layers/basins/basin-patterns'
import { watchColours } from '../palette'
import { redraws } from '../redraw'
import { tickLetters } from '../scene/contours/axis-marks'
import { labelLetters } from '../scene/label-mark'
import { basinCells } from '../scene/layers/basins/basin-cells'
import {
  basinColourNames,
  basinColours,
  fillColours,
  fillPixels,
} from '../scene/layers/basins/basin-image'
import { type ColourName, themed } from '../scene/palette'
import { tenths } from '../scene/pen'
import { fractionOf, rateScale } from '../scene/track/rate-scale'
import type { Pair, TuningContent } from '../scene/tuning/tuning-content'
import { lettered, stroked } from '../styled'
import { watchSize } from '../watch-size'
import { withdraw } from '../withdraw'
import { pairGesture } from './pair-gesture'
import { pairKeys, usable } from './pair-keys'

export interface TuningPlot {
  setContent(content: TuningContent | null): void
  /** The pair of the run, and its words. */
  setPair(pair: Pair, text: string): void
  setDescription(text: string): void
  /** @param name of the handle */
  setName(name: string): void
  destroy(): void
}

export interface TuningOptions {
  /** The pair under the pointer; null when it has left. */
  onHover(pair: Pair | null): void
  onPair(pair: Pair, phase: 'move' | 'end'): void
  /** A drag was taken away. */
  onCancel(): void
}

/** Values of the hyperparameter that are written beside the picture. */
const levels = [0, 0.5, 0.9]
/** Half the side of the box that the handle is drawn in. */
const half = 12

let plots = 0

/** A picture as wide as the slider above it, so that each rate has the same place on both, with the run's pair on it to drag. */
export function tuningPlot(
  node: HTMLElement,
  colour: ColourName,
  { onHover, onPair, onCancel }: TuningOptions,
): TuningPlot {
  plots += 1
  const help = `tuning-help-${plots}`
  const root = select(node).append('div').attr('class', 'plot plot-tuning')
  const element = root.node()!
  const picture = root.append('div').attr('class', 'plot-layer').attr('role', 'img')
  const canvas = picture.append('canvas').attr('class', 'plot-layer').node()!
  const svg = picture.append('svg').attr('class', 'plot-layer').attr('aria-hidden', 'true')
  const axis = svg.append('g')
  const symbol = lettered(svg.append('text'), tickLetters(themed))
    .attr('class', 'plot-parameter')
    .attr('x', -7)
    .attr('text-anchor', 'end')
  // An SVG within another is cut off at its edges: a border may go on beyond the rates of the slider.
  const within = svg.append('svg').attr('width', '100%').attr('height', '100%')
  const casing = within.append('path').attr('class', 'plot-tuning-casing')
  const border = within.append('path').attr('class', 'plot-tuning-border')
  const best = svg.append('g').attr('class', 'plot-tuning-best')
  best.append('path').attr('d', 'M0-6L6 0L0 6L-6 0Z')
  const bestName = lettered(best.append('text'), labelLetters(themed))
    .attr('class', 'plot-label')
    .attr('dy', '0.35em')
    .text('fewest steps')
  const handle = root
    .append('div')
    .attr('class', 'plot-tuning-handle')
    .attr('role', 'slider')
    .attr('tabindex', 0)
    .attr('aria-describedby', help)
  const ring = handle
    .append('svg')
    .attr('viewBox', `${-half} ${-half} ${2 * half} ${2 * half}`)
    .attr('aria-hidden', 'true')
  stroked(ring.append('circle').attr('r', 7), { colour: themed('paper'), width: 7 })
  stroked(ring.append('circle').attr('r', 7), { colour: themed(colour), width: 3.5 })
  handle
    .append('span')
    .attr('id', help)
    .attr('hidden', '')
    .text(
      'Left and right change η by a hundredth of its range, up and down the other by 0.01; with Shift ten times as much, with Alt or Control a tenth.',
    )

  let content: TuningContent | null = null
  let pair: Pair = [Number.NaN, Number.NaN]
  let size = { width: 0, height: 0 }
  let patterns: ReturnType<typeof patternTiles> | null = null
  let isStale = true

  const acrossOf = (rate: number) =>
    content ? fractionOf(rate, content.range) * size.width : Number.NaN
  const downOf = (value: number) => (1 - value) * size.height

  const redraw = redraws(() => {
    if (size.width === 0) return false
    if (isStale) drawMap()
    isStale = false
    const [rate, value] = pair
    const [low, high] = content?.range ?? [rate, rate]
    const shown = Math.min(high, Math.max(low, rate))
    const isOn = content !== null && Number.isFinite(rate) && Number.isFinite(value)
    handle
      .attr('hidden', isOn ? null : '')
      .classed('plot-tuning-outside', shown !== rate)
      .style('transform', isOn ? `translate(${acrossOf(shown)}px, ${downOf(value)}px)` : '')
      .attr('aria-valuemin', Math.min(low, rate))
      .attr('aria-valuemax', Math.max(high, rate))
      .attr('aria-valuenow', rate)
    return false
  })

  const palette = watchColours(
    element,
    basinColourNames,
    () => {
      patterns = null
      redrawAll()
    },
    basinColours,
  )

  function drawMap(): void {
    drawAxis()
    drawCells()
    const corners = (content?.border ?? []).map(
      ([rate, value]) => `${tenths(acrossOf(rate))} ${tenths(downOf(value))}`,
    )
    const d = corners.length > 0 ? `M${corners.join('L')}` : ''
    casing.attr('d', d)
    border.attr('d', d)
    best.attr('hidden', content?.best ? null : '')
    if (!content?.best) return
    const [rate, value] = content.best
    const x = acrossOf(rate)
    // The words are on the side that has room for them.
    const isLeft = x > size.width / 2
    best.attr('transform', `translate(${x} ${downOf(value)})`)
    bestName.attr('x', isLeft ? -11 : 11).attr('text-anchor', isLeft ? 'end' : 'start')
  }

  function drawCells(): void {
    const context = freshContext(canvas, size.width, size.height)
    if (!content) return
    const { columns, rows } = content.picture
    const colours = new Uint32Array(columns * rows)
    fillColours(colours, content.picture, content.hues, palette.current)
    const { kinds } = basinCells(content.picture)
    const image = context.createImageData(canvas.width, canvas.height)
    patterns ??= patternTiles(palette.current.inks, canvas.width / size.width)
    fillPixels(
      new Uint32Array(image.data.buffer),
      canvas.width,
      { columns, rows, colours, kinds },
      { left: 0, top: 0, width: canvas.width, height: canvas.height },
      patterns.tiles,
      patterns.side,
    )
    context.putImageData(image, 0, 0)
  }

  function drawAxis(): void {
    axis
      .selectAll('path')
      .data(levels)
      .join('path')
      .attr('class', 'plot-gridline')
      .attr('d', (value) => `M-4 ${Math.round(downOf(value)) - 0.5}h4`)
    axis
      .selectAll('text')
      .data(levels)
      .join((enter) => lettered(enter.append('text'), tickLetters(themed)))
      .attr('class', 'plot-tick')
      .attr('x', -7)
      .attr('text-anchor', 'end')
      .attr('dy', '0.35em')
      .attr('y', (value) => Math.min(size.height - 5, downOf(value)))
      .text(String)
    symbol.text(content?.symbol ?? '')
  }

  function redrawAll(): void {
    isStale = true
    redraw.request()
  }

  function pairAt([across, up]: readonly [number, number]): Pair | null {
    return content && [rateScale(...content.range).fromFraction(across), usable(up)]
  }

  const gesture = pairGesture(element, handle.node()!, {
    onHover: (place) => onHover(place && pairAt(place)),
    onPlace: (place, phase) => {
      const [rate, value] = pairAt(place) ?? []
      // Two digits are what a hand can mean.
      if (rate !== undefined && value !== undefined)
        onPair([rate, Math.min(0.99, Math.round(100 * value) / 100)], phase)
    },
    onCancel,
  })
  pairKeys(
    handle.node()!,
    () => pair,
    (rate, share) => {
      if (!content) return rate
      const scale = rateScale(...content.range)
      return scale.fromFraction(scale.toFraction(rate) + share)
    },
    onPair,
  )
  const sizeWatch = watchSize(element, (next) => {
    size = next
    patterns = null
    redrawAll()
  })

  return {
    setContent(next) {
      content = next
      redrawAll()
    },
    setPair(next, text) {
      pair = next
      handle.attr('aria-valuetext', text)
      redraw.request()
    },
    setDescription(text) {
      picture.attr('aria-label', text)
    },
    setName(name) {
      handle.attr('aria-label', name)
    },
    destroy() {
      redraw.cancel()
      gesture.cancel()
      palette.stop()
      sizeWatch.stop()
      withdraw(element)
    },
  }
}
