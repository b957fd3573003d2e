/** The loss of one run at every iterate. */
export interface LossSeries {
  readonly id: number
  readonly f: Float64Array
  /** Which of the run colours and markers, 1 to 6. */
  readonly colour: number
  readonly label: string
}

/** Points of a line, t increasing. */
export interface LossLine {
  readonly t: ArrayLike<number>
  readonly value: ArrayLike<number>
}

/**
 * The first, least, greatest and last value in each of `columns` columns that share [0, lastStep]: drawn with
 * columns a pixel wide, the line through them covers the same pixels as the line through all values
 * (M4 aggregation, Jugel et al., VLDB 2014). What is not finite is left out.
 */
export function reduceToColumns(f: Float64Array, lastStep: number, columns: number): LossLine {
  const t: number[] = []
  const value: number[] = []
  const take = (index: number) => {
    if (t.at(-1) === index || !Number.isFinite(f[index])) return
    t.push(index)
    value.push(f[index]!)
  }
  if (lastStep <= 2 * columns) {
    for (let i = 0; i < f.length; i++) take(i)
    return { t, value }
  }
  for (let column = 0, start = 0; start < f.length; column++) {
    const end = Math.min(
      f.length,
      Math.max(start + 1, Math.ceil(((column + 1) * lastStep) / columns)),
    )
    let least = start
    let greatest = start
    for (let i = start + 1; i < end; i++) {
      const at = f[i]!
      if (!(at >= f[least]!)) least = i
      if (!(at <= f[greatest]!)) greatest = i
    }
    take(start)
    take(Math.min(least, greatest))
    take(Math.max(least, greatest))
    take(end - 1)
    start = end
  }
  return { t, value }
}
