import { select } from 'd3'
import type { Sequence } from '../../core/records/chart-quantity'
import { spoken } from '../../core/records/spoken'
import { raisingPointer } from '../gestures/raising-pointer'
import { watchPalette } from '../palette'
import { redraws } from '../redraw'
import type { ChartContent } from '../scene/chart/chart-content'
import {
  type ChartFrame,
  chartFrame,
  type PlottedLine,
  stepToX,
  tickCount,
  withRoom,
} from '../scene/chart/chart-frame'
import { type ChartScale, chartScale, scaledLines } from '../scene/chart/chart-scale'
import { type ChartLine, reduceToColumns } from '../scene/chart/chart-series'
import { nameLines } from '../scene/chart/name-lines'
import { measureOnPage } from '../text-width'
import { watchSize } from '../watch-size'
import { withdraw } from '../withdraw'
import { chartAxesKey, drawChartAxes } from './chart-axes'
import { drawChartLabels } from './chart-labels'
import { drawLines } from './chart-lines'
import { nearestLine } from './chart-nearest'
import { chartPlayhead } from './chart-playhead'
import { chartTooltip, valueText } from './chart-tooltip'
import { readingKeys } from './reading-keys'
import { seekGesture } from './seek-gesture'

export interface LineChart {
  setContent(content: ChartContent): void
  setPlayhead(t: number): void
  /** The id of the run to draw above the others. */
  setRaised(id: number | null): void
  /** The accessible name of the picture. */
  setDescription(text: string): void
  focus(): void
  destroy(): void
}

interface Reduced {
  readonly columns: number
  readonly lastStep: number
  readonly task: Generator<void, ChartLine>
  /** Null until the task is done. */
  line: ChartLine | null
}

/** Time that reducing long runs may take of a frame, in milliseconds. */
const budget = 8

/** Sequences against the iteration in `node`, which must have a size of its own. */
export function lineChart(
  node: HTMLElement,
  options: {
    onSeek(t: number, phase: 'move' | 'end'): void
    /** The pointer is on the line or the name of a run; null when it leaves it. */
    onRaise(run: number | null): void
  },
): LineChart {
  const root = select(node)
    .append('div')
    .attr('class', 'plot plot-chart')
    .attr('role', 'slider')
    .attr('tabindex', 0)
    .attr('aria-valuemin', 0)
  const element = root.node()!
  const layer = (kind: 'svg' | 'canvas') =>
    root.append(kind).attr('class', 'plot-layer').attr('aria-hidden', 'true')
  const axes = layer('svg').classed('plot-chart-axes', true).append<SVGGElement>('g')
  const canvas = layer('canvas').node() as HTMLCanvasElement
  const labels = layer('svg').append<SVGGElement>('g')
  const playhead = chartPlayhead(element)
  const tooltip = chartTooltip(element)

  let content: ChartContent = { series: [], references: [], scale: 'linear', name: '', lastStep: 0 }
  let reduced = new Map<Sequence, Reduced>()
  let t = 0
  let raised: number | null = null
  let size = { width: 0, height: 0 }
  let isStale = true
  let axesKey = ''
  let drawn: {
    frame: ChartFrame
    scale: ChartScale
    lines: readonly PlottedLine[]
  } | null = null

  /** Null where it takes another frame; what is done is kept for that. */
  function reduce(frame: ChartFrame): readonly PlottedLine[] | null {
    const columns = Math.ceil(frame.width)
    const { lastStep } = frame
    const { series } = content
    const deadline = performance.now() + budget
    const plotted: PlottedLine[] = []
    for (const one of series) {
      const { values } = one
      let known = reduced.get(values)
      if (known?.columns !== columns || known.lastStep !== lastStep) {
        const task = reduceToColumns(values, lastStep, columns)
        known = { columns, lastStep, task, line: null }
        reduced.set(values, known)
      }
      while (!known.line) {
        const { done, value } = known.task.next()
        if (done) known.line = value
        else if (performance.now() > deadline) return null
      }
      plotted.push({ series: one, line: known.line })
    }
    reduced = new Map(series.map(({ values }) => [values, reduced.get(values)!]))
    return plotted.sort((a, b) => Number(a.series.id === raised) - Number(b.series.id === raised))
  }

  const redraw = redraws(() => {
    if (size.width === 0 || size.height === 0) return false
    if (isStale || !drawn) {
      const room = chartFrame(content, size, measureOnPage)
      const plotted = reduce(room)
      if (!plotted) return true
      const lines = scaledLines(plotted, content.references)
      const scale = chartScale(lines, content.scale, tickCount(room))
      const frame = withRoom(room, scale, measureOnPage)
      const key = chartAxesKey(frame, scale)
      if (key !== axesKey) drawChartAxes(axes, frame, scale)
      axesKey = key
      drawLines(canvas, size, plotted, content.references, frame, scale, palette.current)
      drawChartLabels(labels, nameLines(plotted, frame, scale, measureOnPage))
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

  function read(step: number | null): void {
    if (step === null || !drawn) tooltip.hide()
    else tooltip.show(content.series, step, content.name, stepToX(drawn.frame, step))
    const shown = step ?? Math.min(Math.floor(t), content.lastStep)
    const said = content.series
      .filter(({ values }) => values.length > 0)
      .map(({ values, label }) => `${label} ${valueText(values, shown)}`)
    root
      .attr('aria-valuemax', content.lastStep)
      .attr('aria-valuenow', shown)
      .attr('aria-valuetext', spoken(`step ${shown}, ${content.name}: ${said.join(', ')}`))
  }

  function lineAt(x: number, y: number): number | null {
    return drawn && nearestLine(drawn.lines, drawn.frame, drawn.scale, x, y)
  }

  const palette = watchPalette(element, redrawAll)
  const gesture = seekGesture(element, {
    frame: () => drawn?.frame ?? null,
    playhead: () => t,
    onHover: (step, x) => {
      if (step === null) tooltip.hide()
      else tooltip.show(content.series, step, content.name, x)
    },
    onSeek: options.onSeek,
  })
  const raising = raisingPointer(lineAt, options.onRaise)
  element.addEventListener('pointermove', (event) => {
    // A finger points at nothing before it presses.
    if (event.pointerType === 'touch') return
    const { left, top } = element.getBoundingClientRect()
    const at = [
      event.clientX - left - element.clientLeft,
      event.clientY - top - element.clientTop,
    ] as const
    raising.hover({ at, target: event.target as Element, isPressed: event.buttons !== 0 })
  })
  element.addEventListener('pointerleave', raising.leave)
  readingKeys(element, {
    range: () => ({ last: content.lastStep, shown: Math.min(Math.floor(t), content.lastStep) }),
    onRead: read,
    onSeek: (step) => options.onSeek(step, 'end'),
  })
  const sizeWatch = watchSize(element, (next) => {
    size = next
    redrawAll()
  })

  return {
    setContent(next) {
      content = next
      read(null)
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
      root.attr('aria-label', spoken(text))
    },
    focus: () => element.focus(),
    destroy() {
      redraw.cancel()
      gesture.cancel()
      palette.stop()
      sizeWatch.stop()
      withdraw(root.node()!)
    },
  }
}
