import { select } from 'd3'
import { drawLossAxes, lossAxesKey } from './loss-axes'
import { drawLossLabels } from './loss-labels'
import { type ChartFrame, drawLines, type PlottedLine } from './loss-lines'
import { lossPlayhead } from './loss-playhead'
import { type LossScale, lossScale } from './loss-scale'
import { type LossLine, type LossSeries, reduceToColumns } from './loss-series'
import { lossTooltip } from './loss-tooltip'
import { watchPalette } from './palette'
import { redraws } from './redraw'
import { seekGesture } from './seek-gesture'
import { textWidths } from './text-width'
import { watchSize } from './watch-size'

export type { LossSeries } from './loss-series'

export interface LossChart {
  /** With the lowest value known as `offset`, f − offset on a logarithmic axis; f on a linear one without. */
  setSeries(series: readonly LossSeries[], options: { readonly offset: number | null }): void
  setPlayhead(t: number): void
  /** The id of the run to draw above the others. */
  setRaised(id: number | null): void
  /** The accessible name of the picture. */
  setDescription(text: string): void
  destroy(): void
}

interface Reduced {
  readonly columns: number
  readonly lastStep: number
  readonly line: LossLine
}

const margin = { left: 46, top: 8, bottom: 24 } as const
const tickSpacing = 30

/** Loss against iteration in `node`, which must have a size of its own. */
export function lossChart(
  node: HTMLElement,
  options: { onSeek(t: number, phase: 'move' | 'end'): void },
): LossChart {
  const root = select(node).append('div').attr('class', 'plot plot-loss')
  const element = root.node()!
  const svg = root.append('svg').attr('class', 'plot-layer plot-loss-axes').attr('role', 'img')
  const canvas = root
    .append('canvas')
    .attr('class', 'plot-layer')
    .attr('aria-hidden', 'true')
    .node()!
  const over = root.append('svg').attr('class', 'plot-layer').attr('aria-hidden', 'true')
  const axes = svg.append('g')
  const labels = over.append('g')
  const widthOf = textWidths(640, 13)
  const playhead = lossPlayhead(element)
  const tooltip = lossTooltip(element)

  let series: readonly LossSeries[] = []
  let offset: number | null = null
  let reduced = new Map<Float64Array, Reduced>()
  let t = 0
  let raised: number | null = null
  let size = { width: 0, height: 0 }
  let isStale = true
  let axesKey = ''
  let drawn: { frame: ChartFrame; scale: LossScale; lines: readonly PlottedLine[] } | null = null

  function frameOf(): ChartFrame {
    const labels = Math.max(0, ...series.map(({ label }) => widthOf(label)))
    const right = labels > 0 ? Math.min(size.width / 3, labels + 26) : 8
    return {
      left: margin.left,
      top: margin.top,
      width: Math.max(1, size.width - margin.left - right),
      height: Math.max(1, size.height - margin.top - margin.bottom),
      lastStep: Math.max(1, ...series.map(({ f }) => f.length - 1)),
    }
  }

  function reduce(frame: ChartFrame): readonly PlottedLine[] {
    const columns = Math.ceil(frame.width)
    const { lastStep } = frame
    const kept: typeof reduced = new Map()
    const plotted = series.map((one) => {
      const known = reduced.get(one.f)
      const isKnown = known?.columns === columns && known.lastStep === lastStep
      const line = isKnown ? known.line : reduceToColumns(one.f, lastStep, columns)
      kept.set(one.f, { columns, lastStep, line })
      return { series: one, line }
    })
    reduced = kept
    return plotted.sort((a, b) => Number(a.series.id === raised) - Number(b.series.id === raised))
  }

  const redraw = redraws(() => {
    if (size.width === 0 || size.height === 0) return false
    if (isStale || !drawn) {
      const frame = frameOf()
      const plotted = reduce(frame)
      const scale = lossScale(
        plotted.map(({ line }) => line),
        offset,
        Math.max(2, frame.height / tickSpacing),
      )
      const key = lossAxesKey(frame, scale)
      if (key !== axesKey) drawLossAxes(axes, frame, scale)
      axesKey = key
      drawLines(canvas, size, plotted, frame, scale, palette.current)
      drawLossLabels(labels, plotted, frame, scale, widthOf)
      drawn = { frame, scale, lines: plotted }
      isStale = false
    }
    playhead.draw(drawn.lines, drawn.frame, drawn.scale, t)
    return false
  })

  function redrawAll(): void {
    isStale = true
    redraw.request()
  }

  const palette = watchPalette(element, redrawAll)
  const gesture = seekGesture(element, {
    frame: () => drawn?.frame ?? null,
    playhead: () => t,
    onHover: (step, x) => {
      if (step === null) tooltip.hide()
      else tooltip.show(series, step, offset, x)
    },
    onSeek: options.onSeek,
  })
  const sizeWatch = watchSize(element, (next) => {
    size = next
    redrawAll()
  })

  return {
    setSeries(next, { offset: nextOffset }) {
      series = next
      offset = nextOffset
      tooltip.hide()
      redrawAll()
    },
    setPlayhead(next) {
      t = Math.max(0, next)
      redraw.request()
    },
    setRaised(id) {
      if (id === raised) return
      raised = id
      redrawAll()
    },
    setDescription(text) {
      svg.attr('aria-label', text)
    },
    destroy() {
      redraw.cancel()
      gesture.cancel()
      palette.stop()
      sizeWatch.stop()
      root.remove()
    },
  }
}
