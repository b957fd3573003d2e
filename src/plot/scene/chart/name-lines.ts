import type { Measure } from '../font'
import { runFont } from '../paths/run-names'
import { type ChartFrame, fractionToY, type PlottedLine, stepToX } from './chart-frame'
import type { ChartScale } from './chart-scale'
import type { ChartSeries } from './chart-series'
import { spreadLabels } from './spread'

/** A run's name at the end of its line; `y` is at the middle of its height. */
export interface LineName {
  readonly series: ChartSeries
  readonly x: number
  readonly y: number
}

const gap = 9
const distance = 15

export function nameLines(
  lines: readonly PlottedLine[],
  frame: ChartFrame,
  scale: ChartScale,
  measure: Measure,
): readonly LineName[] {
  const ends = lines.flatMap(({ series, line: { t, value } }) => {
    const end = lastOnAxis(value, scale)
    if (end < 0 || series.label === '') return []
    const x = stepToX(frame, t[end]!) + gap
    const y = fractionToY(frame, scale.toFraction(value[end]!))
    return [{ series, x, y, width: measure(series.label, runFont) }]
  })
  const heights = spreadLabels(ends, distance, frame.top + 4, frame.top + frame.height - 4)
  return ends.map(({ series, x }, k) => ({ series, x, y: heights[k]! }))
}

/** The last point that is drawn: the one at which the line leaves the axis at the top for good, or its end. */
function lastOnAxis(value: ArrayLike<number>, scale: ChartScale): number {
  let end = value.length - 1
  while (end > 0 && scale.toFraction(value[end - 1]!) > 1) end--
  return end
}
