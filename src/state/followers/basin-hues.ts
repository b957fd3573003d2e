import type { KnownMinimum } from '../../core/objectives/objective'
import type { Point } from '../../core/records/experiment'

/** Colours that can be told apart. */
export const hueCount = 8
/**
 * Number of minima beyond which they are coloured in turn: too many to be told apart in any case.
 */
const mostChosen = 400

export interface Hued {
  readonly minima: readonly KnownMinimum[]
  /** Hue of each minimum, an integer in [0, `hueCount`). */
  readonly hues: readonly number[]
}

/**
 * A colour for each minimum: the one it had before, or else one that those near it do not have.
 *
 * @param within how far apart two points may lie that are the same minimum
 */
export function huesOf(
  minima: readonly KnownMinimum[],
  before: Hued | null,
  within: number,
): readonly number[] {
  const hues: number[] = []
  for (const [index, { at }] of minima.entries()) {
    const same = index < mostChosen ? indexNear(before, index, at, within) : -1
    if (same >= 0) hues.push(before!.hues[same]!)
    else if (index < hueCount || index >= mostChosen) hues.push(index % hueCount)
    else hues.push(farthestHue(minima, hues, at))
  }
  return hues
}

/** The index before of the minimum near a place: as a rule it is the same number. */
function indexNear(before: Hued | null, index: number, at: Point, within: number): number {
  if (!before) return -1
  const isNear = (other: KnownMinimum | undefined) =>
    other !== undefined && Math.hypot(other.at[0] - at[0], other.at[1] - at[1]) <= within
  return isNear(before.minima[index]) ? index : before.minima.findIndex(isNear)
}

function farthestHue(minima: readonly KnownMinimum[], hues: readonly number[], at: Point): number {
  const nearest = new Array<number>(hueCount).fill(Number.POSITIVE_INFINITY)
  for (const [index, hue] of hues.entries()) {
    const [x, y] = minima[index]!.at
    nearest[hue] = Math.min(nearest[hue]!, Math.hypot(x - at[0], y - at[1]))
  }
  return nearest.indexOf(Math.max(...nearest))
}
