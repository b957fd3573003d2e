import type { Measure } from '../font'
import { runFont } from '../paths/run-names'
import { aroundTicks, tickFont, tickRoom } from '../tick-room'
import type { ChartContent } from './chart-content'
import type { ChartScale } from './chart-scale'
import type { ChartLine, ChartSeries } from './chart-series'

export interface PlottedLine {
  readonly series: ChartSeries
  readonly line: ChartLine
}

/** The chart's inside, in pixels from its top left corner. */
export interface ChartFrame {
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly lastStep: number
  /** Steps of an epoch, where the axis counts those. */
  readonly epoch?: number
}

const margin = { left: 46, top: 8, bottom: 24 } as const
/** Share of a narrow chart that labels may take. */
const mostLabels = 0.45
const tickSpacing = 30
/** As wide as the widest power of ten that is usual. */
const usualTick = '10−15'

export function chartFrame(
  { series, lastStep, epoch }: Pick<ChartContent, 'series' | 'lastStep' | 'epoch'>,
  size: { readonly width: number; readonly height: number },
  measure: Measure,
): ChartFrame {
  const labels = Math.max(0, ...series.map(({ label }) => measure(label, runFont)))
  const right = labels > 0 ? Math.min(mostLabels * size.width, labels + 26) : 8
  // Where letters are set larger, so is what holds them.
  const left = Math.max(margin.left, measure(usualTick, tickFont) + aroundTicks)
  return {
    left,
    top: margin.top,
    width: Math.max(1, size.width - left - right),
    height: Math.max(1, size.height - margin.top - margin.bottom),
    lastStep: Math.max(1, lastStep),
    ...(epoch === undefined ? {} : { epoch }),
  }
}

/** The frame with as much room at its left as the values of its scale need. */
export function withRoom(frame: ChartFrame, { ticks }: ChartScale, measure: Measure): ChartFrame {
  const more = Math.max(0, tickRoom(ticks, measure) - frame.left)
  return { ...frame, left: frame.left + more, width: Math.max(1, frame.width - more) }
}

/** The number of values that the vertical axis has room to name. */
export function tickCount({ height }: ChartFrame): number {
  return Math.max(2, height / tickSpacing)
}

export function stepToX({ left, width, lastStep }: ChartFrame, t: number): number {
  return left + (t / lastStep) * width
}

/** Clamped to the frame: the marks at its edges say what is beyond. */
export function fractionToY({ top, height }: ChartFrame, fraction: number): number {
  return top + (1 - Math.min(1, Math.max(0, fraction))) * height
}
