import { powerOfTen, readable } from '../../../core/records/number-format'
import { axisTicks } from '../axis-ticks'
import type { PlottedLine } from './chart-frame'
import type { ChartLine, ChartReference } from './chart-series'

export interface ChartTick {
  /** Height above the bottom of the chart, in [0, 1]. */
  readonly fraction: number
  readonly label: string
}

/** The vertical axis of a chart. */
export interface ChartScale {
  /** The height of a value, in [0, 1] from the bottom; outside of it where the value is above the axis. */
  toFraction(value: number): number
  /** The height of a power of ten on a logarithmic axis, in and beyond [0, 1]; null on a linear one. */
  readonly powerToFraction: ((power: number) => number) | null
  /** Whether what has this height is on the axis, rather than at its edge because it is beyond. */
  shows(fraction: number): boolean
  readonly ticks: readonly ChartTick[]
}

/** A run that diverges leaves the axis when it is this many decades above every start. */
const decadesAboveStart = 3
const mostDecades = 20
/** Changes less than this are drawn as none: a linear axis narrower than that runs out of doubles. */
const narrowest = 1e-300
/** Ends of any axis; a little less than the largest double, which has no round number beside it. */
const farthest = 1.7e308

/** A level reference is on the axis where it is no higher than so many times the lines: beyond it would flatten them. */
const farFromLines = 3

/**
 * Lines that an axis has to hold: those plotted, and level references that are not far above them.
 */
export function scaledLines(
  plotted: readonly PlottedLine[],
  references: readonly ChartReference[],
): readonly ChartLine[] {
  const lines = plotted.map(({ line }) => line)
  const levels = references.filter(({ factor }) => factor === 1)
  if (levels.length === 0) return lines
  let highest = 0
  for (const { value } of lines)
    for (let i = 0; i < value.length; i++) highest = Math.max(highest, Math.abs(value[i]!))
  const near = levels.filter(({ value }) => value <= farFromLines * highest)
  return [...lines, ...near.map(({ t, value }) => ({ t: [t], value: [value] }))]
}

/**
 * The scale of the vertical axis. Values that are not above 0 lie on the floor of a logarithmic
 * one.
 */
export function chartScale(
  lines: readonly ChartLine[],
  kind: 'log' | 'linear',
  tickCount: number,
): ChartScale {
  return kind === 'linear' ? linear(lines, tickCount) : logarithmic(lines, tickCount)
}

function logarithmic(lines: readonly ChartLine[], tickCount: number): ChartScale {
  let least = Number.POSITIVE_INFINITY
  let greatest = 0
  let highestStart = 0
  for (const { value } of lines) {
    for (let i = 0; i < value.length; i++) {
      const height = value[i]!
      if (height > 0 && height < least) least = height
      if (height > greatest && height < Number.POSITIVE_INFINITY) greatest = height
    }
    highestStart = Math.max(highestStart, value.length > 0 ? value[0]! : 0)
  }
  if (greatest === 0) [least, greatest] = [0.1, 1]
  let top = Math.ceil(Math.log10(greatest))
  if (highestStart > 0) top = Math.min(top, Math.ceil(Math.log10(highestStart)) + decadesAboveStart)
  const bottom = Math.min(top - 1, Math.max(Math.floor(Math.log10(least)), top - mostDecades))
  const span = top - bottom

  const ticks = powerTicks(bottom, top, tickCount).map(({ power, label }) => ({
    fraction: (power - bottom) / span,
    label,
  }))
  return {
    shows: (fraction) => fraction > 0 && fraction <= 1,
    toFraction: (value) => (value > 0 ? Math.max(0, (Math.log10(value) - bottom) / span) : 0),
    powerToFraction: (power) => (power - bottom) / span,
    ticks,
  }
}

function powerTicks(bottom: number, top: number, tickCount: number) {
  const step = [1, 2, 5, 10].find((step) => (top - bottom) / step <= tickCount) ?? 20
  const mantissas = top - bottom > 2 ? [1] : [1, 2, 5]
  const isPlain = top - bottom <= 2 && bottom >= -3 && top <= 5
  const ticks: { power: number; label: string }[] = []
  for (let k = Math.ceil(bottom / step) * step; k <= top; k += step) {
    for (const mantissa of k === top ? [1] : mantissas) {
      const power = k + Math.log10(mantissa)
      const label = isPlain ? readable(Number(`${mantissa}e${k}`)) : powerOfTen(k, mantissa)
      ticks.push({ power, label })
    }
  }
  return ticks
}

function linear(lines: readonly ChartLine[], tickCount: number): ChartScale {
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  let reach = 0
  for (const { value } of lines) {
    const start = value.length > 0 ? value[0]! : 0
    for (let i = 0; i < value.length; i++) {
      low = Math.min(low, value[i]!)
      high = Math.max(high, value[i]!)
    }
    reach = Math.max(reach, Math.abs(start))
  }
  if (!(low <= high)) [low, high] = [0, 1]
  // The range reaches as far below and above zero as a run may get before it says nothing of the
  // others.
  const most = Math.min(farthest, Math.max(1, reach) * 10 ** decadesAboveStart)
  low = Math.min(most, Math.max(low, -most))
  high = Math.max(-most, Math.min(high, most))
  if (!(high - low >= narrowest)) {
    const room = Math.max(narrowest, Math.abs(low) || 1)
    ;[low, high] = [Math.max(-farthest, low - room / 2), Math.min(farthest, low + room / 2)]
  }
  // In halves, because the difference of two doubles may be too large for one.
  const toFraction = (f: number) => (f / 2 - low / 2) / (high / 2 - low / 2)
  return {
    shows: (fraction) => fraction >= 0 && fraction <= 1,
    toFraction,
    powerToFraction: null,
    ticks: axisTicks(low, high, tickCount).map(({ value, label }) => ({
      fraction: Math.min(1, Math.max(0, toFraction(value))),
      label,
    })),
  }
}
