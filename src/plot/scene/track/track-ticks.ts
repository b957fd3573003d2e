import { labelFont, type Measure } from '../font'
import { tenths } from '../pen'
import type { PlacedMark } from './mark-labels'
import type { RateScale, RateTick } from './rate-scale'

/** Lengths of the ticks below the rail, in pixels: at a power of ten, and between two. */
const [long, short] = [6, 3.5] as const

/** Pixels between two labels, at the least. */
const apart = 8

/** The ticks below a rail at `y`, as path data. */
export function tickLines({ ticks, minorTicks }: RateScale, width: number, y: number): string {
  const line = (fraction: number, length: number) => `M${tenths(fraction * width)} ${y}v${length}`
  return [
    ...minorTicks.map((fraction) => line(fraction, short)),
    ...ticks.map(({ fraction }) => line(fraction, long)),
  ].join('')
}

/** The ticks that have room for their labels beside those of the marks, and beside one another. */
export function labelledTicks(
  { ticks }: RateScale,
  marks: readonly PlacedMark[],
  width: number,
  measure: Measure,
): readonly RateTick[] {
  const taken = marks.map(({ box: { x0, x1 } }): readonly [number, number] => [x0, x1])
  return ticks.filter(({ fraction, label }) => {
    const half = measure(label, labelFont) / 2
    const [left, right] = [fraction * width - half, fraction * width + half]
    if (taken.some(([x0, x1]) => left < x1 + apart && right > x0 - apart)) return false
    taken.push([left, right])
    return true
  })
}
