import type { Rectangle } from '../clip'
import { labelFont, type Measure } from '../font'
import type { SpectrumMark } from './spectrum-mark'
import { spectrumRail } from './spectrum-paths'

/** A mark with the place of its label below the rail, in pixels. */
export interface PlacedMark {
  readonly mark: SpectrumMark
  /** Place of the mark's line, in pixels from the left. */
  readonly at: number
  readonly box: Rectangle
}

/** Gap between a line and its label, and how far a label may reach beyond the ends of a track, where half a thumb is. */
const gap = 4
const overhang = 8

/** Depth below the rail to which the lines of marks reach. */
export const markFoot = 8

/** Distances from the rail to the baseline of what stands below it, and to the box around that. */
export const belowRail = { baseline: 20, top: 9, bottom: 24 } as const

/**
 * Places the labels: the best rate's to the left of its line, and the limit's, which is never below
 * it, to the right. On a track too short for both the limit's stands alone.
 */
export function placeMarks(
  marks: readonly SpectrumMark[],
  width: number,
  measure: Measure,
): readonly PlacedMark[] {
  return apart(marks.map(placed))

  function placed(mark: SpectrumMark): PlacedMark {
    const at = mark.fraction * width
    const length = measure(mark.label, labelFont)
    const wish = mark.kind === 'best' ? at - gap - length : at + gap
    const x0 = Math.max(-overhang, Math.min(width + overhang - length, wish))
    const [y0, y1] = [spectrumRail + belowRail.top, spectrumRail + belowRail.bottom]
    return { mark, at, box: { x0, x1: x0 + length, y0, y1 } }
  }
}

function apart(placed: readonly PlacedMark[]): readonly PlacedMark[] {
  const limit = placed.find(({ mark }) => mark.kind === 'limit')
  return placed.flatMap((one) => {
    if (!limit || one === limit) return [one]
    const over = Math.max(0, one.box.x1 + gap - limit.box.x0)
    if (one.box.x0 - over < -overhang) return []
    return [{ ...one, box: { ...one.box, x0: one.box.x0 - over, x1: one.box.x1 - over } }]
  })
}
