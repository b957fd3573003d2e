import { type ChartFrame, fractionToY, type PlottedLine, stepToX } from '../scene/chart/chart-frame'
import type { ChartScale } from '../scene/chart/chart-scale'
import { squaredDistance } from '../scene/segment'

/** Distance from a line at which it can still be pointed at, in pixels. */
const reach = 10

/** The id of the line that is nearest to a place of the chart, in pixels, the topmost of those; null where none is near. */
export function nearestLine(
  lines: readonly PlottedLine[],
  frame: ChartFrame,
  scale: ChartScale,
  x: number,
  y: number,
): number | null {
  const stepAt = (px: number) => ((px - frame.left) / frame.width) * frame.lastStep
  const [from, to] = [stepAt(x - reach), stepAt(x + reach)]
  let nearest: number | null = null
  let least = reach ** 2
  for (const { series, line } of lines) {
    const { t, value } = line
    const first = Math.max(0, lowerBound(t, from) - 1)
    for (let i = first; i < t.length && (i === first || t[i - 1]! <= to); i++) {
      const before = Math.max(first, i - 1)
      const [a, b] = [scale.toFraction(value[before]!), scale.toFraction(value[i]!)]
      // Above the axis nothing is drawn.
      if (a > 1 && b > 1) continue
      const distance = squaredDistance(
        x,
        y,
        stepToX(frame, t[before]!),
        fractionToY(frame, a),
        stepToX(frame, t[i]!),
        fractionToY(frame, b),
      )
      if (distance > least) continue
      least = distance
      nearest = series.id
    }
  }
  return nearest
}

/** The number of the ascending `values` that are less than `bound`. */
function lowerBound(values: ArrayLike<number>, bound: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (values[middle]! < bound) low = middle + 1
    else high = middle
  }
  return low
}
