import type { Sequence } from '../../../core/records/chart-quantity'

/** A sequence of one run, from step 0 on. */
export interface ChartSeries {
  readonly id: number
  /** The same object as long as its values are the same. */
  readonly values: Sequence
  /** Place among the run colours and markers, 1 to 6. */
  readonly colour: number
  readonly label: string
  /** Set on a series that accompanies the main line of the same run: it is drawn thinner. */
  readonly isThin?: true
}

/** A line through (`t`, `value`) that falls by `factor` a step: straight on a logarithmic axis, and on another drawn where it is level. */
export interface ChartReference {
  readonly colour: number
  readonly t: number
  readonly value: number
  readonly factor: number
}

/** Points of a line, t increasing. */
export interface ChartLine {
  readonly t: ArrayLike<number>
  readonly value: ArrayLike<number>
}

/** Values between two pauses: about half a millisecond. */
const pause = 25_000

/**
 * The first, least, greatest and last value in each of `columns` columns that share [0, lastStep]: drawn with
 * columns a pixel wide, the line through them covers the same pixels as the line through all values
 * (M4 aggregation, Jugel et al., VLDB 2014). What is not finite is left out. It pauses now and then.
 */
export function* reduceToColumns(
  values: Sequence,
  lastStep: number,
  columns: number,
): Generator<void, ChartLine> {
  const { length } = values
  const t: number[] = []
  const value: number[] = []
  const take = (index: number, at: number) => {
    if (t.at(-1) === index || !Number.isFinite(at)) return
    t.push(index)
    value.push(at)
  }
  if (lastStep <= 2 * columns) {
    for (let i = 0; i < length; i++) take(i, values.at(i))
    return { t, value }
  }
  let paused = 0
  for (let column = 0, start = 0; start < length; column++) {
    const end = Math.min(
      length,
      Math.max(start + 1, Math.ceil(((column + 1) * lastStep) / columns)),
    )
    const first = values.at(start)
    let [least, greatest] = [start, start]
    let [lowest, highest, last] = [first, first, first]
    for (let i = start + 1; i < end; i++) {
      last = values.at(i)
      if (!(last >= lowest)) {
        least = i
        lowest = last
      }
      if (!(last <= highest)) {
        greatest = i
        highest = last
      }
    }
    take(start, first)
    if (least < greatest) take(least, lowest)
    take(greatest, highest)
    if (least > greatest) take(least, lowest)
    take(end - 1, last)
    start = end
    if (start - paused > pause) {
      paused = start
      yield
    }
  }
  return { t, value }
}
