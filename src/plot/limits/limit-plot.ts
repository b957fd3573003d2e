import { select } from 'd3'
import { raisedApart } from '../../core/records/number-format'
import { freshContext } from '../canvas'
import { seekGesture } from '../chart/seek-gesture'
import { watchPalette } from '../palette'
import { redraws } from '../redraw'
import { axisTicks } from '../scene/axis-ticks'
import { tickLetters } from '../scene/contours/axis-marks'
import type { LimitContent } from '../scene/limits/limit-content'
import { usualRange } from '../scene/limits/usual-range'
import { themed } from '../scene/palette'
import { fractionOf, rateScale } from '../scene/track/rate-scale'
import { lettered } from '../styled'
import { watchSize } from '../watch-size'
import { withdraw } from '../withdraw'

export interface LimitPlot {
  setContent(content: LimitContent | null): void
  setRate(rate: number): void
  setDescription(text: string): void
  destroy(): void
}

export interface LimitOptions {
  /** The rate under the pointer; null when it has left. */
  onHover(rate: number | null): void
  onRate(rate: number, phase: 'move' | 'end'): void
  /** A drag was taken away. */
  onCancel(): void
}

/** Places of the needle across the picture. */
const places = 10_000
const margin = { top: 6, bottom: 6 } as const

/** A picture as wide as the slider above it, so that each rate has the same place on both. */
export function limitPlot(
  node: HTMLElement,
  { onHover, onRate, onCancel }: LimitOptions,
): LimitPlot {
  const root = select(node).append('div').attr('class', 'plot plot-limits').attr('role', 'img')
  const element = root.node()!
  const canvas = root.append('canvas').attr('class', 'plot-layer').node()!
  const svg = root.append('svg').attr('class', 'plot-layer').attr('aria-hidden', 'true')
  const levels = svg.append('g')
  const needle = svg.append('path')
  let content: LimitContent | null = null
  let rate = Number.NaN
  let size = { width: 0, height: 0 }
  let isStale = true

  const redraw = redraws(() => {
    if (size.width === 0) return false
    if (isStale) drawValues()
    isStale = false
    const fraction = content ? fractionOf(rate, content.range) : Number.NaN
    const isOn = fraction >= 0 && fraction <= 1
    needle
      .attr('class', `plot-limits-needle plot-mark-${content?.colour ?? 1}`)
      .attr('d', isOn ? `M${fraction * size.width - 0.75} 0h1.5v${size.height}h-1.5z` : '')
    return false
  })

  function drawValues(): void {
    const context = freshContext(canvas, size.width, size.height)
    const { low, high } = content ? usualRange(content.values) : { low: 0, high: 1 }
    const height = size.height - margin.top - margin.bottom
    const toY = (value: number) =>
      margin.top + height * (1 - (value / 2 - low / 2) / (high / 2 - low / 2))
    drawLevels(content ? axisTicks(low, high, Math.max(2, height / 40)) : [], toY)
    if (!content) return
    const { values, rates, kept } = content
    const wide = size.width / Math.max(1, rates - 1)
    context.fillStyle = getComputedStyle(element).color
    context.globalAlpha = 0.55
    for (let index = 0; index < rates; index++) {
      const x = index * wide - Math.max(1, wide) / 2
      for (let i = index * kept; i < (index + 1) * kept; i++) {
        const y = toY(values[i]!)
        if (y >= 0 && y <= size.height) context.fillRect(x, y - 0.6, Math.max(1, wide), 1.2)
      }
    }
    context.globalAlpha = 1
  }

  function drawLevels(
    ticks: readonly { readonly value: number; readonly label: string }[],
    toY: (value: number) => number,
  ): void {
    levels
      .selectAll('path')
      .data(ticks)
      .join('path')
      .attr('class', 'plot-gridline')
      .attr('d', ({ value }) => `M0 ${Math.round(toY(value)) + 0.5}H${size.width}`)
    levels
      .selectAll<SVGTextElement, (typeof ticks)[number]>('text')
      .data(ticks)
      .join((enter) => lettered(enter.append('text'), tickLetters(themed)))
      .attr('class', 'plot-tick')
      .attr('x', -6)
      .attr('text-anchor', 'end')
      .attr('dy', '0.35em')
      .attr('y', ({ value }) => toY(value))
      .each(function ({ label }) {
        const [plain = '', raised = ''] = raisedApart(label)
        const text = select(this).text(plain)
        if (raised)
          text.append('tspan').attr('class', 'plot-exponent').attr('dy', '-0.45em').text(raised)
      })
  }

  function redrawAll(): void {
    isStale = true
    redraw.request()
  }

  const rateAt = (place: number) =>
    content ? rateScale(...content.range).fromFraction(place / places) : Number.NaN
  const palette = watchPalette(element, redrawAll)
  const gesture = seekGesture(element, {
    frame: () =>
      content && { left: 0, top: 0, width: size.width, height: size.height, lastStep: places },
    playhead: () => -1,
    onHover: (place) => onHover(place === null ? null : rateAt(place)),
    onSeek: (place, phase) => (place === -1 ? onCancel() : onRate(rateAt(place), phase)),
  })
  const sizeWatch = watchSize(element, (next) => {
    size = next
    redrawAll()
  })

  return {
    setContent(next) {
      content = next
      redrawAll()
    },
    setRate(next) {
      rate = next
      redraw.request()
    },
    setDescription(text) {
      root.attr('aria-label', text)
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
