import { findFamily } from '../../core/objectives/families'
import { isOfCatalogue } from '../../core/objectives/kinds'
import type { ObjectiveReference } from '../../core/records/experiment'

/** The range of a constant's slider, and the steps that it takes. */
export interface ConstantRange {
  readonly low: number
  readonly high: number
  readonly step: number
}

const usual: ConstantRange = { low: -5, high: 5, step: 0.05 }

/** Places of a slider at most, however fine its steps. */
const mostPositions = 10_000

/** The range that a slider has at first: that which its surface's family is worth looking at in, or a usual one. */
export function firstConstantRange(
  objective: ObjectiveReference,
  name: string,
  value: number,
): ConstantRange {
  const family = isOfCatalogue(objective) ? findFamily(objective.id) : undefined
  return rangeWithin(family?.constants[name] ?? usual, value)
}

/** The same, wide enough to hold a value. */
export function rangeWithin(range: ConstantRange, value: number): ConstantRange {
  const { low, high, step } = range
  if (value >= low && value <= high) return range
  const [from, to] = [Math.min(low, 2 * value), Math.max(high, 2 * value)]
  // The number of steps is about that of before, and their length is round.
  const wanted = (step * (to - from)) / (high - low)
  const power = 10 ** Math.floor(Math.log10(wanted))
  const round = [1, 2, 5, 10].find((factor) => factor * power >= wanted) ?? 10
  return { low: from, high: to, step: round * power }
}

/** Whether a slider can have it. */
export function isConstantRange({ low, high, step }: ConstantRange): boolean {
  return (
    high > low && step > 0 && high - low < Infinity && constantPositions({ low, high, step }) >= 1
  )
}

export function constantPositions({ low, high, step }: ConstantRange): number {
  return Math.min(mostPositions, Math.floor((high - low) / step + 1e-9))
}

export function placeOfConstant(range: ConstantRange, value: number): number {
  return Math.round((value - range.low) / stepOf(range))
}

/** The value at a place, without the binary digits that lie beyond the step's own. */
export function constantAt(range: ConstantRange, place: number): number {
  return Number((range.low + place * stepOf(range)).toPrecision(12))
}

function stepOf(range: ConstantRange): number {
  const { low, high, step } = range
  return Math.max(step, (high - low) / mostPositions)
}
