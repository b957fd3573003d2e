import type { Sequence } from '../../../core/records/chart-quantity'
import { type ChartFrame, fractionToY, type PlottedLine, stepToX } from './chart-frame'
import type { ChartScale } from './chart-scale'

/** The marker of a run at the playhead. */
export interface PlayheadDot {
  readonly colour: number
  readonly x: number
  readonly y: number
}

/** Area of the run's marker at the playhead, in square pixels. */
export const dotArea = 62

/** The place of the line at the playhead, on a column of pixels. */
export function needleX(frame: ChartFrame, t: number): number {
  return Math.round(stepToX(frame, Math.min(t, frame.lastStep))) + 0.5
}

/** The ends of the line at the playhead. */
export function needleSpan({ top, height }: ChartFrame): readonly [from: number, to: number] {
  return [top - 6, top + height]
}

/** A run that is above the axis has left the chart where its line ends. */
export function playheadDots(
  lines: readonly PlottedLine[],
  frame: ChartFrame,
  scale: ChartScale,
  t: number,
): readonly PlayheadDot[] {
  return lines.flatMap(({ series: { values, colour } }) => {
    if (values.length === 0) return []
    const shown = shownOf(values, t)
    const fraction = scale.toFraction(values.at(shown))
    if (!(fraction <= 1)) return []
    return [{ colour, x: stepToX(frame, shown), y: fractionToY(frame, fraction) }]
  })
}

function shownOf({ length }: Sequence, t: number): number {
  return Math.min(Math.floor(t), length - 1)
}
